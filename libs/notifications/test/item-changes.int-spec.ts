import { randomUUID } from 'node:crypto';
import { PolicyRights } from '#access';
import { processContext, type Actor, type Fact } from '#platform';
import { givenACase, givenAPerson, requestOf } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { givenARow } from '../../platform/test/support/rows-of-a-case.js';
import { goPastTheStateMachines } from '../../documents/test/support/past-the-state-machines.js';
import { NotificationsJobsModule, notificationJobs } from '../src/index.js';
import { TellItemChangesJob } from '../src/jobs/tell-item-changes.job.js';

let platform: PlatformUnderTest;
let job: TellItemChangesJob;
let lead: Actor;
let follower: Actor;
let caseId: string;
let itemId: string;

beforeAll(async () => {
  platform = await startPlatform({ rights: new PolicyRights(), imports: [NotificationsJobsModule] });
  await goPastTheStateMachines(platform.database);
  job = platform.app.get(TellItemChangesJob);
});

beforeEach(async () => {
  lead = await givenAPerson(platform.database, { roles: ['prosecutor'] });
  follower = await givenAPerson(platform.database, { roles: ['assistant'] });
  caseId = await givenACase(platform.database, { memberIds: [lead.id, follower.id] });
  await platform.database.query('UPDATE case_file SET lead_id = $2 WHERE id = $1', [caseId, lead.id]);
  itemId = randomUUID();
  await givenARow(platform.database, 'item', { id: itemId, case_id: caseId, reference: `Z-${itemId.slice(0, 8)}` });
  await platform.database.query('INSERT INTO item_follower (item_id, user_id, case_id) VALUES ($1, $2, $3)', [itemId, follower.id, caseId]);
});

afterAll(() => platform.stop());

const aChange = (more: Partial<Fact> = {}): Fact => ({
  type: 'item.returned',
  caseId,
  subjectType: 'item',
  subjectId: itemId,
  occurredOn: '2026-01-05',
  ground: 'nl-sv-116',
  data: { action: 'return', from: 'return-ordered', to: 'returned' },
  ...more,
});

/** Records a fact and leaves it with the job, as the relay does. @returns the ids of the messages */
async function recorded(by: Actor | 'import', ...facts: readonly Fact[]): Promise<readonly string[]> {
  const context = by === 'import' ? processContext('import', 'import.run', 'an import') : requestOf(by, { act: 'item.transition' });
  const ids: string[] = [];
  await platform.uow.run(context, async () => void ids.push(...facts.map((fact) => platform.uow.record(fact))));
  const rows = await platform.database.query<{ id: string }>(
    `UPDATE outbox SET dispatched_at = clock_timestamp(), awaits = ARRAY[$2] WHERE event_id = ANY ($1::uuid[]) RETURNING id`,
    [ids, job.name],
  );
  return rows.map(({ id }) => id);
}

const handle = (messageIds: readonly string[]): Promise<void> => job.handle({ messageIds }, { jobId: randomUUID(), attempt: 1 });

const told = async ({ id }: Actor): Promise<readonly unknown[]> => platform.database.query('SELECT kind, message, params, item_id FROM notification WHERE user_id = $1', [id]);

const theChange = (): object => ({
  kind: 'item-status',
  message: 'item.status-changed',
  params: { item: `Z-${itemId.slice(0, 8)}`, status: { nl: 'Teruggegeven', en: 'Returned' } },
  item_id: itemId,
});

describe('a change of an item’s status', () => {
  it('is told to its followers and the lead of its case', async () => {
    const handler = await givenAPerson(platform.database, { roles: ['prosecutor'] });
    await platform.database.query('UPDATE case_file SET member_ids = array_append(member_ids, $2) WHERE id = $1', [caseId, handler.id]);

    await handle(await recorded(handler, aChange()));

    expect(await told(follower)).toEqual([theChange()]);
    expect(await told(lead)).toEqual([theChange()]);
    expect(await told(handler)).toEqual([]);
  });

  it('is not told to who made it', async () => {
    await handle(await recorded(follower, aChange()));

    expect(await told(follower)).toEqual([]);
    expect(await told(lead)).toEqual([theChange()]);
  });

  it('is told once, to someone who is follower and lead, by a job that runs twice, and when the queue hands it out again', async () => {
    await platform.database.query('INSERT INTO item_follower (item_id, user_id, case_id) VALUES ($1, $2, $3)', [itemId, lead.id, caseId]);
    const messages = await recorded(follower, aChange());

    await Promise.all([handle(messages), handle(messages)]);
    await platform.database.query('UPDATE outbox SET awaits = ARRAY[$2] WHERE id = ANY ($1::bigint[])', [messages, job.name]);
    await handle(messages);

    expect(await told(lead)).toHaveLength(1);
  });

  it('is told again when it happens again', async () => {
    await handle(await recorded(lead, aChange(), aChange({ type: 'item.seized', data: { action: 'seize', from: 'planned', to: 'seized' } })));

    expect(await told(follower)).toHaveLength(2);
  });

  it('is not told to a follower who may no longer see the case', async () => {
    await platform.database.query('UPDATE case_file SET member_ids = ARRAY[$2::uuid] WHERE id = $1', [caseId, lead.id]);

    await handle(await recorded(lead, aChange()));

    expect(await told(follower)).toEqual([]);
  });
});

describe('what is no change of status is not told', () => {
  it.each([
    ['the first status of an item', (): Fact => aChange({ type: 'item.seized', data: { action: 'seize', from: null, to: 'seized' } })],
    ['an act that leaves the status', (): Fact => aChange({ type: 'item.corrected', data: {} })],
    ['an act that ends where it began', (): Fact => aChange({ data: { action: 'order-return', from: 'return-ordered', to: 'return-ordered' } })],
  ])('%s', async (_, fact) => {
    await handle(await recorded(lead, fact()));

    expect(await told(follower)).toEqual([]);
  });

  it('a correction of what was recorded', async () => {
    const wrong = await platform.uow.run(requestOf(lead), async () => platform.uow.record(aChange()));

    await handle(await recorded(lead, aChange({ corrects: wrong })));

    expect(await told(follower)).toEqual([]);
  });

  it('what an import brings in', async () => {
    await handle(await recorded('import', aChange()));

    expect(await told(follower)).toEqual([]);
  });

  it('is not even listened to when it is not of an item', () => {
    expect([job.listensTo('item.returned'), job.listensTo('case.closed'), job.listensTo('items')]).toEqual([true, false, false]);
  });
});

describe('the jobs of this context', () => {
  it('are those the worker is given, each under a name of its own', () => {
    const jobs = notificationJobs.map((type) => platform.app.get<{ name: string; queue: string }>(type));

    expect(jobs.map(({ queue, name }) => `${queue} ${name}`)).toEqual([
      'notifications notifications.deliver-mail.v1',
      'notifications notifications.tell-item-changes.v1',
      'notifications notifications.tell-identifier-hits.v1',
      'notifications notifications.tell-identifier-answers.v1',
      'notifications notifications.tell-infected.v1',
      'webhooks notifications.queue-webhooks.v1',
      'webhooks notifications.send-webhooks.v1',
      'notifications notifications.warn-of-backup.v1',
      'notifications notifications.check-invariants.v1',
    ]);
  });
});
