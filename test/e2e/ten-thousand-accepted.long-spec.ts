import type { Page } from '../../libs/platform/src/contract.js';
import type { AcceptAnswer, Comparison, ComparisonRow, Import } from '../../libs/transfer/src/contract.js';
import { done } from './support/client.js';
import { hoursAgo, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

/** What a list of ten thousand rows of two hundred cases costs: read, held against the register, and accepted row after row. Prints its figures. */

const ROWS = Number(process.env['ROWS'] ?? 10_000);
const CASES = 200;
const AT_ONCE = 500;
const PATIENCE = 3_600_000;

let office: RunningOffice;
let officer: Person;
let rooms: readonly string[];

beforeAll(async () => {
  office = await startRunningOffice();
  officer = await office.enrol('asset-officer');
  const [lead, keeper] = [await office.enrol('prosecutor'), await office.enrol('custodian')];
  const caseIds: string[] = [];
  for (let at = 0; at < CASES; at += 1) caseIds.push((await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id);
  const open = async (kind: string, name: string, parentId?: string): Promise<string> => (await done(keeper.client.post<{ id: string }>('/places', { kind, name, ...(parentId !== undefined && { parentId }) }))).id;
  const depot = await open('site', 'Depot');
  rooms = [await open('room', 'Hal', depot), await open('room', 'Zolder', depot)];
  const items = await office.database.query<{ id: string }>(
    `WITH given AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS fact, ($1::uuid[])[1 + number % ${CASES}] AS case_id, number FROM generate_series(1, ${ROWS}) AS number),
     fact AS (
       INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, data, actor_id, actor_name, actor_roles, act, request_id)
       SELECT fact, 'item.seized', case_id, 'item', id::text, DATE '2026-03-01', '{}', $2, 'Iemand', '{}', 'item.register', 'given' FROM given
     )
     INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, seized_on)
     SELECT id, case_id, number, 'TD-' || lpad(number::text, 6, '0'), 'other-goods', 'Goed ' || number, 'seized', fact, DATE '2026-03-01' FROM given RETURNING id`,
    [caseIds, officer.id],
  );
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await done(officer.client.post('/moves', { toPlaceId: rooms[0], movedAt: hoursAgo(1), items: items.slice(from, from + AT_ONCE).map(({ id }) => ({ itemId: id, fromPlaceId: null })) }));
  }
}, PATIENCE);

afterAll(() => office.stop());

it('a list of ten thousand rows is compared and accepted, every row once and none left out', async () => {
  const lines = Array.from({ length: ROWS }, (_, row) => `TD-${String(row + 1).padStart(6, '0')};Goed;Zolder`);
  const form = new FormData();
  form.set('unitId', office.unitId);
  form.set('file', new Blob([['Nummer;Omschrijving;Locatie', ...lines].join('\n')]), 'lijst.csv');
  const seconds = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const from = performance.now();
    await work();
    const took = (performance.now() - from) / 1000;
    process.stdout.write(`${what}: ${took.toFixed(1)} s, ${(ROWS / took).toFixed(0)} rows/s\n`);
  };
  let id = '';
  const show = (): Promise<Comparison> => done(officer.client.get<Comparison>(`/comparisons/${id}`));

  await seconds('taken in and compared', async () => {
    const { id: importId } = await done(officer.client.post<Import>('/imports', form));
    const columns = [{ header: 'Nummer', target: 'item.reference' }, { header: 'Omschrijving', target: 'item.description' }, { header: 'Locatie', target: 'item.place' }];
    ({ id } = await done(officer.client.post<{ id: string }>('/comparisons', { importId, scope: { kind: 'place', id: rooms[0] ?? '' }, columns })));
    await until(async () => (await show()).state === 'compared', PATIENCE);
  });
  expect((await show()).classes).toMatchObject({ moved: ROWS, same: 0, gone: 0, new: 0 });
  await seconds('accepted, each row a move of its own', async () => {
    await done(officer.client.post<AcceptAnswer>(`/comparisons/${id}/acceptances`, { class: 'moved', reason: 'Zo staat het er.' }));
    await until(async () => (await show()).states.queued === 0, PATIENCE);
  });

  const refused = await done(officer.client.get<Page<ComparisonRow>>(`/comparisons/${id}/rows?state=refused&limit=5`));
  expect(refused.rows.map(({ problem }) => problem)).toEqual([]);
  const [{ count } = { count: '' }] = await office.database.query<{ count: string }>('SELECT count(*) FROM item_custody WHERE place_id = $1', [rooms[1]]);
  expect(Number(count)).toBe(ROWS);
}, PATIENCE);
