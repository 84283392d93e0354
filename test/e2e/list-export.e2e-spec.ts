import exceljs from 'exceljs';
import type { ItemRow } from '../../libs/items/src/contract.js';
import type { ListExport } from '../../libs/lists/src/contract.js';
import type { CountedPage, Problem } from '../../libs/platform/src/contract.js';
import { goPastTheStateMachines } from '../../libs/documents/test/support/past-the-state-machines.js';
import { done } from './support/client.js';
import { until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, cash, openCase, seize } from './support/story.js';

/** Lists as files: the same rights and filters as on the screen, and in the log before the first byte. */

const MANY = 3_500;

let office: RunningOffice;
let lead: Person;
let outsider: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, outsider] = [await office.enrol('prosecutor'), await office.enrol('prosecutor')];
  const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, title: '=HYPERLINK("http://x")' })).id;
  await seize(lead.client, caseId, [aCar({ description: '@Blauwe Golf; van de zus' }), cash('1250.50', { description: 'Contant geld' })]);
  const secret = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo', title: 'Onderzoek Kemphaan' })).id;
  await seize(lead.client, secret, [aCar({ description: 'Geheime auto' })]);
}, 60_000);

afterAll(() => office.stop());

const ask = (by: Person, request: object) => by.client.post<ListExport & Problem>('/list-exports', { list: 'items', format: 'csv', columns: ['reference', 'description', 'value'], ...request });

async function fetched(by: Person, request: object): Promise<{ readonly made: ListExport; readonly text: string; readonly headers: Headers }> {
  const made = await done(ask(by, request));
  const { text, headers, status } = await by.client.get(`/list-exports/${made.id}/content`);
  expect(status).toBe(200);
  return { made, text, headers };
}

const logOf = (subjectId: string): Promise<readonly { kind: string; act: string; data: Readonly<Record<string, unknown>> }[]> =>
  office.database.query('SELECT kind, act, data FROM audit_event WHERE subject_id = $1 ORDER BY sequence', [subjectId]);

it('is a CSV for a Dutch Excel with a watermark, the chosen columns and cells that nothing runs', async () => {
  const { text, headers } = await fetched(lead, { items: { sort: 'description', assetClasses: ['vehicle', 'cash'] } });

  const lines = text.split('\r\n');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(lines[0]).toMatch(new RegExp(`^\\uFEFF?Exported from Zegel by ${lead.name} on `));
  expect(lines[1]).toBe('Filter: assetClasses = vehicle, cash');
  expect(lines[3]).toBe('Number;Item;Class;Identifier;Value;Currency;Value is');
  expect(lines.find((line) => line.includes('Golf'))).toContain(`"'@Blauwe Golf; van de zus";Vehicle`);
  expect(lines.find((line) => line.includes('Contant'))).toContain(';1250,50;EUR;counted');
});

it('holds what the reader may see, and the words of the search narrow it', async () => {
  const [mine, theirs] = [await fetched(lead, { items: { text: 'auto' } }), await fetched(outsider, {})];

  expect(mine.text).toContain('Geheime auto');
  expect(mine.text).not.toContain('Contant geld');
  expect(theirs.text).not.toContain('Geheime auto');
  expect(theirs.text).toContain('Contant geld');
});

it('is logged as asked for and as handed out, without the words that were searched for, before it can be read', async () => {
  const made = await done(ask(lead, { items: { text: 'golf', mine: true } }));
  const asked = await logOf(made.id);
  await lead.client.get(`/list-exports/${made.id}/content`);

  expect(asked).toEqual([{ kind: 'collection', act: 'list.export', data: expect.objectContaining({ type: 'list.exported' }) }]);
  expect((await logOf(made.id)).slice(1)).toEqual([
    { kind: 'disclosure', act: 'list.export', data: { list: 'items', format: 'csv', total: 1, filter: { mine: true } } },
    { kind: 'disclosure', act: 'list.export', data: { from: 0, rows: 1 } },
  ]);
  const [event] = await office.database.query<{ data: unknown }>(`SELECT data FROM event WHERE subject_id = $1`, [made.id]);
  expect(event?.data).toEqual({ list: 'items', format: 'csv', columns: ['reference', 'description', 'value'], filter: { mine: true }, searched: true, total: 1, exact: true });
});

it('is fetched once, by who asked for it', async () => {
  const { made } = await fetched(lead, {});

  const again = await lead.client.get<Problem>(`/list-exports/${made.id}/content`);
  const byOther = await outsider.client.get<Problem>(`/list-exports/${made.id}/content`);

  expect([again.status, again.body.code]).toEqual([409, 'list-export.fetched']);
  expect([byOther.status, byOther.body.code]).toEqual([404, 'record.not-found']);
});

it('refuses a column that the list does not have', async () => {
  const { status, body } = await ask(lead, { columns: ['reference', 'colour'] });

  expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/columns/1']]);
});

it('of cases is a workbook that another’s reader opens, every row of many pages once, and says how far it came', async () => {
  await goPastTheStateMachines(office.database);
  await office.database.query(
    `INSERT INTO case_file (id, reference, title, unit_id, classification, status, status_event_id, opened_on)
     SELECT gen_random_uuid(), 'V' || lpad(n::text, 6, '0'), 'Onderzoek Wulp', $1, 'normal', 'intake', gen_random_uuid(), '2026-01-01' FROM generate_series(1, $2::int) n`,
    [office.unitId, MANY],
  );
  const made = await done(ask(lead, { list: 'cases', format: 'xlsx', columns: ['reference', 'title'], cases: { sort: 'reference', text: 'wulp' } }));
  const response = await fetch(`${office.url}/api/v1/list-exports/${made.id}/content`, { headers: lead.client.headers });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());

  const references = workbook.worksheets[0]?.getColumn(1).values.slice(5);
  expect(made).toMatchObject({ total: MANY, exact: true, state: 'waiting', written: 0 });
  expect(references).toEqual(Array.from({ length: MANY }, (_, n) => `V${String(n + 1).padStart(6, '0')}`));
  const ended = await until(async () => [await done(lead.client.get<ListExport>(`/list-exports/${made.id}`))].find(({ state }) => state === 'done'));
  expect(ended).toMatchObject({ state: 'done', written: MANY });
});

describe('fields of a class as columns', () => {
  it('are in the list when they are asked for, of each thing those of its own class', async () => {
    const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
    await seize(lead.client, caseId, [
      aCar({ description: 'Rode Polo', details: { make: 'Volkswagen', mileage: 120_000, batteryCare: true, vehicleType: 'car' } }),
      { assetClass: 'electronics', description: 'Telefoon', details: { make: 'Fairphone', deviceType: 'phone' } },
    ]);

    const { rows } = await done(lead.client.post<CountedPage<ItemRow>>('/items/search', { caseId, sort: 'reference', fields: ['make', 'mileage'] }));

    expect(rows.map(({ fields }) => fields)).toEqual([{ make: 'Volkswagen', mileage: 120_000 }, { make: 'Fairphone' }]);
    expect((await done(lead.client.post<CountedPage<ItemRow>>('/items/search', { caseId }))).rows.map(({ fields }) => fields)).toEqual([{}, {}]);
    expect((await lead.client.post<Problem>('/items/search', { caseId, fields: ['colour-of-money'] })).status).toBe(400);
    const { text } = await fetched(lead, { columns: ['description', 'vehicle.make', 'vehicle.vehicleType', 'vehicle.mileage', 'vehicle.batteryCare', 'electronics.make'], items: { caseId, sort: 'reference' } });
    expect(text.trim().split('\r\n').slice(-3)).toEqual([
      'Item;Class;Identifier;Vehicle: Make;Vehicle: Type of vehicle;Vehicle: Mileage;Vehicle: Battery cared for;Electronics and data carriers: Make',
      expect.stringMatching(/^Rode Polo;Vehicle;[^;]*;Volkswagen;Car;120000;yes;$/),
      expect.stringMatching(/^Telefoon;Electronics and data carriers;;;;;;Fairphone$/),
    ]);
  });
});
