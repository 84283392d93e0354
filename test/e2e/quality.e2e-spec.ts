import type { CaseQuality, DefectKind, ItemDefect, ItemRow, QualityOverview } from '../../libs/items/src/contract.js';
import type { ListExport } from '../../libs/lists/src/contract.js';
import type { CountedPage, Page, Problem } from '../../libs/platform/src/contract.js';
import { goPastTheStateMachines } from '../../libs/documents/test/support/past-the-state-machines.js';
import { done } from './support/client.js';
import { daysAgo } from './support/dates.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, openCase, seize, seizeOne } from './support/story.js';

/** How good the records are: figures that are added up in the database, and behind each the items it counts, with what is wrong with them. */

const KINDS = ['missing', 'late', 'place', 'value', 'check'] as const satisfies readonly DefectKind[];
const GOOD_CAR = { plate: 'GZ-375-X', vehicleType: 'car', make: 'Volkswagen', model: 'Golf', colour: 'blauw', mileage: 12, keys: 2 };
const WORTH = { estimatedValue: { amount: '8000.00', currency: 'EUR' } };

let office: RunningOffice;
let lead: Person;
let elsewhere: Person;
let otherUnitId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  otherUnitId = await givenUnit(office.database);
  [lead, elsewhere] = [await office.enrol('prosecutor'), await office.enrol('prosecutor', { unitId: otherUnitId })];
}, 60_000);

afterAll(() => office.stop());

const unitsFor = async (by: Person): Promise<QualityOverview> => done(by.client.get<QualityOverview>('/quality/units'));
const ofCase = (by: Person, id: string): Promise<CaseQuality> => done(by.client.get<CaseQuality>(`/quality/cases/${id}`));

async function itemsWith(by: Person, filter: { readonly defects: readonly DefectKind[]; readonly caseId?: string; readonly unitIds?: readonly string[] }): Promise<readonly ItemRow[]> {
  const rows: ItemRow[] = [];
  let cursor: string | undefined;
  do {
    const page: CountedPage<ItemRow> = await done(by.client.post<CountedPage<ItemRow>>('/items/search', { ...filter, sort: 'reference', limit: 200, ...(cursor !== undefined && { cursor }) }));
    rows.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

it('finds nothing wrong with a record that says all its class wants, and says of another what it lacks', async () => {
  const caseId = (await openCase(lead.client, { unitId: office.unitId })).id;
  const [good = '', bare = ''] = await seize(lead.client, caseId, [aCar({ details: GOOD_CAR, ...WORTH }), aCar({ description: 'Auto', details: {} })]);

  const figures = await ofCase(lead, caseId);
  const rows = await itemsWith(lead, { caseId, defects: KINDS });

  expect(figures).toMatchObject({ items: 2, missing: 1, late: 0, place: 0, value: 0, check: 0 });
  expect(rows.map(({ id }) => id)).toEqual([bare]);
  expect(rows[0]?.defects).toEqual([{ kind: 'missing', fields: [['worth'], ['plate', 'vin'], ['vehicleType'], ['make'], ['model'], ['colour'], ['mileage'], ['keys']] }]);
  expect((await itemsWith(lead, { caseId, defects: ['late'] })).map(({ id }) => id)).toEqual([]);
  const all = await done(lead.client.post<CountedPage<ItemRow>>('/items/search', { caseId }));
  expect(all.rows.map(({ id, defects }) => [id, defects]).sort()).toEqual([[good, null], [bare, null]].sort());
});

it('knows what was entered late, lies nowhere, is worth what it was long ago, or has a number nobody vouches for', async () => {
  const caseId = (await openCase(lead.client, { unitId: office.unitId })).id;
  const id = await seizeOne(lead.client, caseId, { assetClass: 'electronics', description: 'Telefoon', details: { deviceType: 'phone', make: 'Fairphone', model: '5', imei: '490154203237519' }, confirmations: { '/things/0/details/imei': 'Zo staat het op het toestel.' }, ...WORTH }, { seizedOn: daysAgo(400) });

  const [row] = await itemsWith(lead, { caseId, defects: ['late'] });

  expect(row?.id).toBe(id);
  expect(row?.defects?.map(({ kind }) => kind)).toEqual(['late', 'place', 'value']);
  expect(row?.defects).toContainEqual({ kind: 'value', valuedOn: daysAgo(400), agesIn: 180 });
  const hours = row?.defects?.find((defect): defect is Extract<ItemDefect, { kind: 'late' }> => defect.kind === 'late')?.hours ?? 0;
  expect(hours).toBeGreaterThanOrEqual(399 * 24 - 1);
  expect(await ofCase(lead, caseId)).toMatchObject({ items: 1, missing: 0, late: 1, place: 1, value: 1, check: 0, confirmed: 1, medianHours: hours, score: 50 });
});

it('goes away when the record is mended', async () => {
  const caseId = (await openCase(lead.client, { unitId: office.unitId })).id;
  const id = await seizeOne(lead.client, caseId, aCar({ details: { ...GOOD_CAR, colour: undefined }, ...WORTH }));
  const before = (await ofCase(lead, caseId)).score;

  await done(lead.client.put(`/items/${id}/details`, { description: 'Blauwe Golf', details: GOOD_CAR, ...WORTH, reason: 'Kleur nagekeken.' }, { version: 1 }));

  expect([before, (await ofCase(lead, caseId)).score]).toEqual([95, 100]);
  expect(await itemsWith(lead, { caseId, defects: KINDS })).toEqual([]);
});

describe('over many items', () => {
  let unitId: string;
  let reader: Person;

  beforeAll(async () => {
    unitId = await givenUnit(office.database);
    reader = await office.enrol('asset-officer', { unitId });
    await goPastTheStateMachines(office.database);
    await office.database.query(
      `INSERT INTO case_file (id, reference, title, unit_id, classification, status, status_event_id, opened_on)
       SELECT gen_random_uuid(), 'Q' || lpad(n::text, 4, '0'), 'Onderzoek ' || n, $1, CASE WHEN n % 10 = 0 THEN 'confidential' ELSE 'normal' END, 'investigation', gen_random_uuid(), date '2026-01-01' FROM generate_series(1, 30) n`,
      [unitId],
    );
    await office.database.query(
      `INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, details, seized_on, created_at, estimated_amount, estimated_currency, source_register, source_key)
       SELECT gen_random_uuid(), c.id, n, c.reference || '-' || n, (ARRAY['cash', 'vehicle', 'electronics', 'documents', 'crypto-asset', 'claim'])[1 + (n * 7 + c.at) % 6], 'Ding ' || n,
              (ARRAY['seized', 'noticed', 'planned', 'returned'])[1 + (n * 5 + c.at) % 4], gen_random_uuid(),
              CASE n % 3 WHEN 0 THEN '{}' WHEN 1 THEN '{"make": "X", "model": "Y", "deviceType": "phone", "denominations": []}' ELSE '{"vin": "1", "imei": "2", "address": "3", "box": "4", "keys": 0}' END::jsonb,
              CASE WHEN n % 5 > 0 THEN current_date - (n * 13 + c.at) % 500 END, current_date - (n % 4), CASE WHEN n % 2 = 0 THEN n * 10 END, CASE WHEN n % 2 = 0 THEN 'EUR' END,
              CASE WHEN n % 11 = 0 THEN 'oud' END, CASE WHEN n % 11 = 0 THEN c.reference || n END
       FROM (SELECT f.*, row_number() OVER (ORDER BY reference)::int AS at FROM case_file f WHERE f.unit_id = $1) c, generate_series(1, 20) n`,
      [unitId],
    );
    await office.database.query(
      `INSERT INTO item_identifier (id, item_id, case_id, kind, value, normalised, outcome, reason)
       SELECT gen_random_uuid(), i.id, i.case_id, 'vin', '1', '1', (ARRAY['valid', 'unconfirmed', 'confirmed'])[1 + i.number % 3], 'r' FROM item i JOIN case_file f ON f.id = i.case_id WHERE f.unit_id = $1 AND i.asset_class = 'vehicle'`,
      [unitId],
    );
  }, 60_000);

  it('counts by kind exactly the items of the list behind it, each of which has that defect', async () => {
    const { units } = await unitsFor(reader);
    const [figures] = units;

    const lists = await Promise.all(KINDS.map(async (kind) => [kind, await itemsWith(reader, { unitIds: [unitId], defects: [kind] })] as const));

    expect(units).toHaveLength(1);
    expect(lists.map(([kind, rows]) => [kind, rows.length])).toEqual(KINDS.map((kind) => [kind, figures?.[kind]]));
    expect(lists.filter(([, rows]) => rows.length === 0)).toEqual([]);
    for (const [kind, rows] of lists) expect(rows.filter(({ defects }) => !defects?.some((defect) => defect.kind === kind))).toEqual([]);
  });

  it('gives each case the mean of what its items lose, worst first, page by page', async () => {
    const { rules } = await unitsFor(reader);
    const wanted: Readonly<Record<string, number>> = { cash: 7, vehicle: 9, electronics: 6, documents: 3, 'crypto-asset': 4, claim: 6 };
    const rows: CaseQuality[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<CaseQuality> = await done(reader.client.get<Page<CaseQuality>>(`/quality/cases?unitId=${unitId}&limit=7${cursor === null ? '' : `&cursor=${cursor}`}`));
      expect(page.total).toBe(27);
      rows.push(...page.rows);
      cursor = page.nextCursor;
    } while (cursor !== null);
    const bad = await itemsWith(reader, { unitIds: [unitId], defects: KINDS });
    const lost = ({ assetClass, defects }: ItemRow): number => (defects ?? []).reduce((sum, defect) => sum + rules.weights[defect.kind] * (defect.kind === 'missing' ? defect.fields.length / (wanted[assetClass] ?? 1) : 1), 0);

    expect(new Set(rows.map(({ caseId }) => caseId)).size).toBe(27);
    expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).sort((a, b) => (a ?? 0) - (b ?? 0)));
    for (const { caseId, items, score } of rows) {
      const sum = bad.filter((row) => row.caseId === caseId).reduce((total, row) => total + lost(row), 0);
      expect(score).toBe(Math.floor(100 - Number((sum / items).toFixed(6))));
    }
  });

  it('counts only what the reader may see', async () => {
    const of = async (by: Person): Promise<number> => (await unitsFor(by)).units.find((unit) => unit.unitId === unitId)?.items ?? 0;
    const head = await office.enrol('team-lead', { unitId });

    expect(await of(elsewhere)).toBe(0);
    expect(await of(head)).toBeGreaterThan(await of(reader));
    const [hidden] = await office.database.query<{ id: string }>(`SELECT id FROM case_file WHERE unit_id = $1 AND classification = 'confidential' LIMIT 1`, [unitId]);
    expect((await reader.client.get<Problem>(`/quality/cases/${hidden?.id ?? ''}`)).status).toBe(404);
  });

  it('is taken out as a file that names what is wrong', async () => {
    const request = { list: 'items', format: 'csv', columns: ['reference', 'quality'], items: { unitIds: [unitId], defects: ['check'] } };
    const { id, total } = await done(reader.client.in('nl').post<ListExport>('/list-exports', request));
    const { text } = await reader.client.in('nl').get(`/list-exports/${id}/content`);

    expect(total).toBeGreaterThan(0);
    expect(text).toContain('controle mislukt: VIN (chassisnummer)');
  });
});

it('of a case without items is no score', async () => {
  const caseId = (await openCase(lead.client, { unitId: office.unitId })).id;

  expect(await ofCase(lead, caseId)).toMatchObject({ items: 0, score: null, medianHours: null });
});
