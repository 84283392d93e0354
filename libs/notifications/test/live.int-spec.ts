import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics, UnitOfWork, processContext, type Actor, type Fact } from '#platform';
import { startApi, type ApiUnderTest } from '../../documents/test/support/api-under-test.js';
import { goPastTheStateMachines } from '../../documents/test/support/past-the-state-machines.js';
import { givenACase, givenAPerson, givenAUnit } from '../../platform/test/support/givens.js';
import { LiveFeed } from '../src/application/live-feed.service.js';
import { LivePages } from '../src/application/live-pages.service.js';
import { NotificationsHttpModule, NotificationsModule, Notify, notificationProblemTexts } from '../src/index.js';
import { openPage, type OpenPage } from './support/open-page.js';

/** More than the time in which news is gathered, and looking, and telling. */
const HEARD_MILLISECONDS = 900;
const WORKER = processContext('worker', 'process', 'a job');

let api: ApiUnderTest;
let unit: string;
let person: Actor;
let token: string;
let pages: OpenPage[];

beforeAll(async () => {
  api = await startApi({ imports: [NotificationsHttpModule, NotificationsModule], texts: notificationProblemTexts, env: {} });
  await goPastTheStateMachines(api.database);
  unit = await givenAUnit(api.database);
});

beforeEach(async () => {
  pages = [];
  person = await givenAPerson(api.database, { roles: ['prosecutor'], unitIds: [unit] });
  token = await api.signIn(person);
});

afterEach(() => pages.forEach((page) => page.close()));

afterAll(() => api.stop());

async function open(as = token): Promise<OpenPage> {
  const page = await openPage(`${api.url}/api/v1/live`, as);
  pages.push(page);
  return page;
}

const change = (facts: readonly (Pick<Fact, 'caseId' | 'subjectType' | 'subjectId'>)[]): Promise<void> =>
  api.app.get(UnitOfWork).run(WORKER, async () => facts.forEach((fact) => api.app.get(UnitOfWork).record({ ...fact, type: 'case.corrected', occurredOn: '2026-01-05' })));

const changeOf = (caseId: string): Pick<Fact, 'caseId' | 'subjectType' | 'subjectId'> => ({ caseId, subjectType: 'case', subjectId: caseId });

async function until(holds: () => boolean | Promise<boolean>, within = 30_000): Promise<void> {
  for (const end = Date.now() + within; !(await holds()) && Date.now() < end; ) await sleep(10);
}

/** Waits until so many events were heard, and then as long as more of the same moment would take. */
async function heardAll(page: OpenPage, count: number): Promise<void> {
  await until(() => page.events().length >= count);
  await sleep(HEARD_MILLISECONDS);
}

describe('an open page', () => {
  it('is greeted, told when to come back, and kept by no one on the way', async () => {
    const page = await open();

    expect(page.status).toBe(200);
    expect(page.text()).toBe('retry: 3000\nevent: hello\ndata: {}\n\n');
    expect(page.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  });

  it('is not opened without a session', async () => {
    expect((await api.call('nobody', 'GET', '/live')).status).toBe(401);
  });

  it('hears of a change in a case it may see, by ids only', async () => {
    const caseId = await givenACase(api.database, { unitId: unit, title: 'Not for the line' });
    const itemId = randomUUID();
    const page = await open();

    await change([{ caseId, subjectType: 'item', subjectId: itemId }, { caseId, subjectType: 'party', subjectId: randomUUID() }]);
    await until(() => page.events().length === 2);

    expect([...page.events()].sort((a, b) => a.type.localeCompare(b.type))).toEqual([
      { type: 'case', id: caseId, caseId },
      { type: 'item', id: itemId, caseId },
    ]);
    expect(page.text()).not.toContain('Not for the line');
  });

  it('hears nothing of a case it may not see, and nothing says that there was something', async () => {
    const hidden = [await givenACase(api.database, { unitId: unit, classification: 'embargo' }), await givenACase(api.database, { unitId: unit, classification: 'confidential' }), await givenACase(api.database)];
    const seen = await givenACase(api.database, { unitId: unit });
    const page = await open();

    await change([...hidden, seen].map(changeOf));
    await heardAll(page, 1);

    expect(page.events()).toEqual([{ type: 'case', id: seen, caseId: seen }]);
  });

  it('hears no more of a case as soon as it may no longer see it', async () => {
    const caseId = await givenACase(api.database, { memberIds: [person.id] });
    const page = await open();
    await change([changeOf(caseId)]);
    await until(() => page.events().length === 1);

    await api.database.query(`UPDATE case_file SET member_ids = '{}' WHERE id = $1`, [caseId]);
    await change([changeOf(caseId)]);
    await sleep(HEARD_MILLISECONDS);

    expect(page.events()).toHaveLength(1);
  });

  it('hears once of what changed many times in a moment', async () => {
    const caseId = await givenACase(api.database, { unitId: unit });
    const page = await open();

    // Said by hand and at once: eight changes, one after another, may take longer than the moment on a busy machine.
    for (let count = 0; count < 8; count += 1) api.app.get(LiveFeed).hear(JSON.stringify({ type: 'case', id: caseId, caseId }));
    await heardAll(page, 1);

    expect(page.events()).toEqual([{ type: 'case', id: caseId, caseId }]);
  });

  it('is told to look again at everything when there was too much to tell, or when some was missed', async () => {
    const caseId = await givenACase(api.database, { unitId: unit });
    const page = await open();

    await change(Array.from({ length: 30 }, () => ({ caseId, subjectType: 'item', subjectId: randomUUID() })));
    await until(() => page.events().length === 1);
    api.app.get(LiveFeed).hear('');
    await until(() => page.events().length === 2);

    expect(page.events()).toEqual([{ type: 'case', id: '*', caseId: null }, { type: 'case', id: '*', caseId: null }]);
  });

  it('hears of its own notifications on every page of that person, and of nobody else’s', async () => {
    const colleague = await givenAPerson(api.database, { roles: ['prosecutor'], unitIds: [unit] });
    const [first, second, theirs] = [await open(), await open(), await open(await api.signIn(colleague))];

    await api.app.get(UnitOfWork).run(WORKER, () => api.app.get(Notify, { strict: false }).people([{ userIds: [person.id], key: randomUUID(), kind: 'import', message: 'import.failed', params: { fileName: 'a' } }]));
    await until(() => first.events().length === 1 && second.events().length === 1);

    const [row] = await api.database.query<{ id: string }>('SELECT id FROM notification WHERE user_id = $1', [person.id]);
    expect(first.events()).toEqual([{ type: 'notification', id: row?.id, caseId: null }]);
    expect(second.events()).toEqual(first.events());
    expect(theirs.events()).toEqual([]);
  });

  it('hears of an import it may see, and not of others', async () => {
    const own = randomUUID();
    const others = randomUUID();
    const add = (id: string, unitId: string): Promise<unknown> =>
      api.database.query(`INSERT INTO import (id, file_name, file_key, size, sha256, state, unit_id, created_by, created_by_name) VALUES ($1, 'f', 'k', 1, 's', 'reading', $2, $3, 'n')`, [id, unitId, randomUUID()]);
    await add(own, unit);
    await add(others, await givenAUnit(api.database));
    const page = await open();

    await change([own, others].map((id) => ({ caseId: null, subjectType: 'import', subjectId: id })));
    await heardAll(page, 1);

    expect(page.events()).toEqual([{ type: 'import', id: own, caseId: null }]);
  });
});

describe('the session of an open page', () => {
  const check = (): Promise<void> => api.app.get(LivePages).checkSessions();

  it.each([
    ['was ended', 'UPDATE session SET revoked_at = clock_timestamp() WHERE user_id = $1'],
    ['is over', `UPDATE session SET expires_at = clock_timestamp() - interval '1 second' WHERE user_id = $1`],
    ['saw no request for half an hour', `UPDATE session SET last_seen_at = clock_timestamp() - interval '31 minutes' WHERE user_id = $1`],
    ['is of someone who has left', 'UPDATE app_user SET active = false WHERE id = $1'],
  ])('that %s closes it', async (_, end) => {
    const page = await open();
    const other = await open(await api.signIn(await givenAPerson(api.database)));

    await api.database.query(end, [person.id]);
    await check();
    await until(() => page.state() !== 'open');

    expect([page.state(), other.state()]).toEqual(['ended', 'open']);
  });

  it('is not kept alive by being looked at', async () => {
    await open();
    await api.database.query(`UPDATE session SET last_seen_at = clock_timestamp() - interval '29 minutes' WHERE user_id = $1`, [person.id]);

    await check();

    const [row] = await api.database.query<{ idle: boolean }>(`SELECT last_seen_at < clock_timestamp() - interval '28 minutes' AS idle FROM session WHERE user_id = $1`, [person.id]);
    expect(row).toEqual({ idle: true });
  });

  it('has the rights of now: a role that was taken away is gone at the next look', async () => {
    const caseId = await givenACase(api.database, { unitId: unit, classification: 'confidential' });
    await api.database.query(`UPDATE app_user SET roles = '{team-lead}' WHERE id = $1`, [person.id]);
    const page = await open();
    await change([changeOf(caseId)]);
    await until(() => page.events().length === 1);

    await api.database.query(`UPDATE app_user SET roles = '{prosecutor}' WHERE id = $1`, [person.id]);
    await check();
    await change([changeOf(caseId)]);
    await sleep(HEARD_MILLISECONDS);

    expect(page.events()).toHaveLength(1);
  });
});

describe('open pages', () => {
  const gauge = async (): Promise<number> => (await api.app.get(Metrics).openPages.get()).values[0]?.value ?? -1;

  it('are counted while they are open', async () => {
    const before = await gauge();
    const page = await open();
    await until(async () => (await gauge()) > before);
    const during = await gauge();

    page.close();
    await until(async () => (await gauge()) <= before);

    expect([during - before, await gauge()]).toEqual([1, before]);
  });
});

describe('a process that stops', () => {
  it('ends the lines properly, so that the pages come back to another', async () => {
    const stopping = await startApi({ imports: [NotificationsHttpModule], texts: {}, env: {} });
    const page = await openPage(`${stopping.url}/api/v1/live`, await stopping.signIn(await givenAPerson(stopping.database)));

    await stopping.stop();
    await until(() => page.state() !== 'open');

    expect(page.state()).toBe('ended');
  });
});
