import { UnitOfWork, type RouteAct } from '#platform';
import { rolesGrant, type Role } from '#access';
import { describeApi } from '../../apps/api/src/openapi.js';
import type { ListExport } from '../../libs/lists/src/contract.js';
import { actsByRoute } from '../architecture/support/running-routes.js';
import { done } from '../e2e/support/client.js';
import { measured } from '../faults/support/measured.js';
import { requestFor } from './support/foreign-ids.js';
import { ROLES, recordOf, type RelationName } from './support/matrix.js';
import { startOfficeWithEveryRole, type OfficeWithEveryRole } from './support/office-with-every-role.js';
import { UNLOGGED, idsOfRecords, reconciled, recorded } from './support/read-log.js';
import { sampler } from './support/sample-request.js';

/** T15: every id of a case and its records in an answer stands in the log when the answer has come, with a purpose; and without the log there is no answer. */

const AT_ONCE = 8;
const RELATIONS: readonly RelationName[] = ['member', 'embargo-member'];

const told = { answers: 0, shown: 0, missing: 0 };
let office: OfficeWithEveryRole;
let sample: ReturnType<typeof sampler>;
let looks: readonly (readonly [route: string, act: RouteAct])[];
let records: ReadonlySet<string>;

beforeAll(async () => {
  office = await startOfficeWithEveryRole();
  sample = sampler(describeApi(office.app));
  looks = [...actsByRoute(office.app)].flatMap(([route, act]) => (act && !act.open && !act.changes && UNLOGGED[route] === undefined ? [[route, act] as const] : []));
  await office.database.query(`ALTER TABLE document_scan DISABLE TRIGGER document_scan_kept; UPDATE document_scan SET state = 'clean', scanner = 'test', scanned_at = clock_timestamp(); ALTER TABLE document_scan ENABLE TRIGGER document_scan_kept`);
  records = await idsOfRecords(office.database);
});

afterAll(() => {
  measured('T15', { routes: looks.length, ...told });
  return office.stop();
});

/** What the log does not have of what these routes show, as 'route · role · way: ids'. */
async function unlogged(routes: typeof looks, roles: readonly Role[] = ROLES): Promise<{ readonly answers: number; readonly shown: number; readonly missing: readonly string[] }> {
  const missing: string[] = [];
  let [answers, shown] = [0, 0];
  const asked = routes.flatMap(([route, { act }]) => roles.filter((role) => rolesGrant([role], act)).flatMap((role) => (recordOf(route) === null ? RELATIONS.slice(0, 1) : RELATIONS).map((relation) => ({ route, role, relation }))));
  const queue = asked.values();
  const work = async (): Promise<void> => {
    for (const { route, role, relation } of queue) {
      const sent = requestFor(sample, route, office.cases[relation]);
      const answer = await recorded(office.app, office.people[role], sent);
      const found = await reconciled(office.database, records, sent, answer);
      answers += 1;
      shown += found.shown;
      if (found.missing.length > 0) missing.push(`${route} · ${role} · ${relation}: ${found.missing.length} of ${found.shown} (${found.missing.slice(0, 3).join(', ')})`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { answers, shown, missing: missing.toSorted() };
}

describe('every id that an answer shows', () => {
  it('stands in the log when the answer has come, with a purpose: of every route that looks, for every role', async () => {
    const { answers, shown, missing } = await unlogged(looks);

    Object.assign(told, { answers, shown, missing: missing.length });
    expect(missing).toEqual([]);
    expect(answers).toBeGreaterThan(500);
    expect(shown).toBeGreaterThan(1_500);
  });

  it('of an export stands in the log, also where the file does not name it', async () => {
    const { id } = await done(office.people.auditor.client.post<ListExport>('/list-exports', { list: 'items', format: 'csv', columns: ['reference'] }));
    const { requestId, text } = await recorded(office.app, office.people.auditor, { method: 'GET', url: `/api/v1/list-exports/${id}/content` });
    const items = await office.database.query<{ id: string; reference: string }>('SELECT id, reference FROM item');
    const [logged] = await office.database.query<{ ids: readonly string[] }>('SELECT array_agg(id::text) AS ids FROM audit_event, unnest(shown) AS id WHERE request_id = $1', [requestId]);

    const taken = items.filter(({ reference }) => text.includes(reference)).map((item) => item.id);
    expect(taken.length).toBeGreaterThan(4);
    expect(logged?.ids).toEqual(expect.arrayContaining(taken));
  });
});

describe('planted faults', () => {
  const search = (): typeof looks => looks.filter(([route]) => route === 'POST /api/v1/items/search');

  it('one route without logging is found', async () => {
    const uow = office.app.get(UnitOfWork);
    const consulted = uow.consulted.bind(uow);
    const planted = jest.spyOn(uow, 'consulted').mockImplementation((row) => (row.subjectType === 'item-list' ? undefined : consulted(row)));
    const { missing } = await unlogged(looks.filter(([route]) => route.includes('items')), ['prosecutor']);
    planted.mockRestore();

    expect(missing).toEqual([expect.stringContaining('POST /api/v1/items/search · prosecutor')]);
  });

  it('a log that counts what was shown and does not name it is found', async () => {
    await office.database.query('CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.shown := NULL; RETURN NEW; END $$');
    await office.database.query('CREATE TRIGGER planted BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION planted()');
    const { missing } = await unlogged(search(), ['prosecutor']);
    await office.database.query('DROP FUNCTION planted CASCADE');

    expect(missing).toHaveLength(1);
  });
});

describe('when the log cannot be written', () => {
  let exportId: string;

  beforeAll(async () => {
    exportId = (await done(office.people.prosecutor.client.post<ListExport>('/list-exports', { list: 'items', format: 'xlsx', columns: ['reference'] }))).id;
    await office.database.query(`CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk of the log is full'; END $$`);
    await office.database.query('CREATE TRIGGER planted BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION planted()');
  });

  afterAll(() => office.database.query('DROP FUNCTION planted CASCADE'));

  it.each<[string, () => string]>([
    ['a page', () => `items/${office.cases.member.items}`],
    ['a list', () => `cases/${office.cases.member.cases}/documents`],
    ['an export', () => `list-exports/${exportId}/content`],
    ['a file', () => `documents/${office.cases.member.documents}/content`],
  ])('%s answers 503 and gives not a byte of data', async (_what, address) => {
    const answer = await recorded(office.app, office.people.prosecutor, { method: 'GET', url: `/api/v1/${address()}` });

    expect(answer.status).toBe(503);
    expect(Object.keys(JSON.parse(answer.text) as object).toSorted()).toEqual(['code', 'detail', 'requestId', 'status', 'title', 'type']);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'log.not-written' });
  });
});
