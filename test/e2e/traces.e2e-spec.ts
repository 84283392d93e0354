import { randomBytes } from 'node:crypto';
import { eventually } from '../../libs/platform/test/support/eventually.js';
import { redisIsHere, startRedis } from '../support/redis.js';
import { startTraceReceiver, type ReceivedSpan, type TraceReceiver } from '../support/trace-receiver.js';
import { done } from './support/client.js';
import { today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, addDocument, openCase, seizeOne, showItem } from './support/story.js';

/** One trace from a request to what a job told somebody of it, whichever queue is between; with nothing of a case or a person in it. */

const TELLS = 'notifications.tell-item-changes.v1';
const REQUEST = 'POST /api/v1/items/:id/transitions';

/** A local queue of each kind: its address, and how it ends. */
const QUEUES: readonly (readonly [name: string, start: () => Promise<{ readonly url: string; stop(): Promise<void> }>])[] = [
  ['PostgreSQL', async () => ({ url: 'postgres:', stop: async () => undefined })],
  ['Redis', startRedis],
];

describe.each(QUEUES.filter(([name]) => name !== 'Redis' || redisIsHere))('with jobs on %s', (_name, start) => {
  let receiver: TraceReceiver;
  let queue: Awaited<ReturnType<typeof start>>;
  let office: RunningOffice;
  let officer: Person;
  let follower: Person;
  let caseId: string;

  beforeAll(async () => {
    [receiver, queue] = [await startTraceReceiver(), await start()];
    office = await startRunningOffice({ queueUrl: queue.url, env: { ZEGEL_TRACES_URL: receiver.url } });
    [officer, follower] = [await office.enrol('prosecutor', { name: 'Kanarie Officier' }), await office.enrol('assistant', { name: 'Kanarie Volger' })];
    caseId = (await openCase(officer.client, { unitId: office.unitId, leadId: officer.id, title: 'Kanarie Onderzoek' })).id;
  });

  afterAll(async () => {
    await office?.stop();
    await queue?.stop();
    await receiver?.stop();
  });

  /** Somebody does something that another follows, in a trace of the caller's. @returns the trace */
  async function followedAct(): Promise<string> {
    const itemId = await seizeOne(officer.client, caseId, aCar({ description: 'Kanariegele auto' }));
    await done(follower.client.put(`/items/${itemId}/follow`));
    const traceId = randomBytes(16).toString('hex');
    const [{ version }, documentId] = [await showItem(officer.client, itemId), await addDocument(officer.client, caseId)];
    await done(officer.client.post(`/items/${itemId}/transitions`, { action: 'notice', occurredOn: today(), ground: 'nl-sv-94-3', documentId }, { version, headers: { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` } }));
    await eventually(async () => (await office.database.query('SELECT 1 FROM notification WHERE item_id = $1 AND user_id = $2', [itemId, follower.id])).length > 0, 'the notification');
    return traceId;
  }

  const of = (traceId: string): readonly ReceivedSpan[] => receiver.spans.filter((span) => span.traceId === traceId);
  /** What a span hangs on, up to the beginning. */
  function above(span: ReceivedSpan | undefined): readonly string[] {
    return span === undefined ? [] : [span.name, ...above(receiver.spans.find(({ spanId }) => spanId === span.parentSpanId))];
  }
  const workOf = (traceId: string): ReceivedSpan | undefined => of(traceId).find((span) => span.name === 'unit of work' && above(span).includes(`process ${TELLS}`));

  it('a request, its unit of work, the message, the job and what it did are one trace', async () => {
    const traceId = await followedAct();
    // Both send when they please: the worker's part may be there before the request's.
    await eventually(() => above(workOf(traceId)).at(-1) === REQUEST, 'every span of the trace');

    expect(above(workOf(traceId))).toEqual(['unit of work', `process ${TELLS}`, `send ${TELLS}`, 'unit of work', REQUEST]);
    expect(new Set(of(traceId).map(({ service }) => service))).toEqual(new Set(['zegel-api', 'zegel-worker']));
  });

  it('a sweep that has something to tell begins a trace, and one that has nothing is none', async () => {
    await eventually(() => receiver.spans.some((span) => above(span).at(-1) === 'sweep alerts'), 'a sweep that told of the terms of what was seized');
    const sweeps = receiver.spans.filter(({ name }) => name === 'sweep alerts');
    // Each of them took something that was due.
    const parts = receiver.spans.filter((span) => above(span).join() === 'unit of work,sweep alerts');
    const [{ told = 0 } = {}] = await office.database.query<{ told: number }>(`SELECT count(*)::integer AS told FROM alert WHERE state <> 'pending'`);

    expect(sweeps.every(({ parentSpanId }) => !parentSpanId)).toBe(true);
    expect(parts.length).toBeGreaterThan(0);
    expect(sweeps.length).toBeLessThanOrEqual(told);
  });

  it('says nothing of a case or a person, and only what is on the list', async () => {
    const told = receiver.text();

    expect(receiver.spans.length).toBeGreaterThan(5);
    for (const word of ['anarie', caseId, officer.id, follower.id, officer.login, officer.name]) expect({ word, found: told.includes(word) }).toEqual({ word, found: false });
    const allowed = ['http.request.method', 'http.route', 'http.response.status_code', 'messaging.destination.name', 'messaging.batch.message_count', 'zegel.request_id', 'zegel.act', 'zegel.job', 'zegel.job_id', 'zegel.attempt', 'error.type'];
    expect([...new Set(receiver.spans.flatMap(({ facts }) => Object.keys(facts)))].filter((key) => !allowed.includes(key))).toEqual([]);
  });

  it('planted fault: an outbox that forgets what was at work ends the trace at the request', async () => {
    await office.database.query('CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.traceparent := NULL; RETURN NEW; END $$');
    await office.database.query('CREATE TRIGGER planted BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION planted()');
    const forgotten = await followedAct();
    await office.database.query('DROP FUNCTION planted CASCADE');
    const traceId = await followedAct();
    await eventually(() => workOf(traceId) !== undefined, 'a trace that came later');
    await eventually(() => of(forgotten).some(({ name }) => name === REQUEST), 'the request of the trace before');

    expect(workOf(forgotten)).toBeUndefined();
  });
});

it('nothing is traced where nothing is to be sent to', async () => {
  const office = await startRunningOffice();
  try {
    const officer = await office.enrol('prosecutor');
    await openCase(officer.client, { unitId: office.unitId, leadId: officer.id });
    expect(await office.database.query('SELECT count(*)::integer AS written, count(traceparent)::integer AS traced FROM outbox')).toEqual([{ written: expect.any(Number), traced: 0 }]);
  } finally {
    await office.stop();
  }
});
