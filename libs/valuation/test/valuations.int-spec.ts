import { randomUUID } from 'node:crypto';
import { madeBody } from '#platform';
import { AddValuation, Bills, KeepOutlooks, ManageTariffs, Rates } from '../src/index.js';
import { ItemMeters } from '../src/application/item-meters.service.js';
import { ShowCaseValue } from '../src/application/show-case-value.service.js';
import { startOffice, type OfficeUnderTest } from './support/office-under-test.js';

let office: OfficeUnderTest;
let caseId: string;

beforeAll(async () => {
  office = await startOffice();
  caseId = await office.case();
});

afterAll(() => office.stop());

const asRole = (sql: string, values: readonly unknown[] = []): Promise<unknown> => office.uow.run(office.as('valuation.add'), () => office.uow.manager.query(sql, [...values]));
const VALUE = { moment: 'disposal', valuedOn: '2026-06-01', value: { amount: '4200.50', currency: 'EUR' }, method: 'appraisal', source: 'Report 12' };

describe('the list of values', () => {
  it('is refused every change and every removal by the database, whoever asks', async () => {
    const item = await office.item(caseId, { estimated_amount: '5000' });
    await office.get(AddValuation).execute(office.as('valuation.add'), item, madeBody(VALUE));

    for (const sql of ['UPDATE item_valuation SET amount = 1', 'DELETE FROM item_valuation', 'TRUNCATE item_valuation']) {
      await expect(asRole(sql)).rejects.toThrow(/append-only|permission denied/);
      await expect(office.database.query(sql)).rejects.toThrow(/append-only/);
    }
  });

  it('takes no correction by one hand, not even in SQL', async () => {
    const item = await office.item(caseId);
    const { id } = await office.get(AddValuation).execute(office.as('valuation.add'), item, madeBody(VALUE));

    const alone = asRole(
      `INSERT INTO item_valuation (id, item_id, case_id, moment, valued_on, amount, currency, method, source, supersedes, reason, recorded_by, recorded_by_name)
       SELECT $1, item_id, case_id, moment, valued_on, 9999, currency, method, source, id, 'more', recorded_by, recorded_by_name FROM item_valuation WHERE id = $2`,
      [randomUUID(), id],
    );

    await expect(alone).rejects.toThrow(/two people/);
  });
});

describe('rates', () => {
  const FILE = 'Date,USD,CHF\n2026-06-02,1.10,0.95\n2026-06-01,1.08,N/A\n';

  it('are loaded once; a file that says otherwise of a day changes nothing and is told', async () => {
    const load = (text: string) => office.get(Rates).load(office.as('rate.load'), text);

    expect(await load(FILE)).toEqual({ loaded: 3, unchanged: 0, differing: [] });
    expect(await load(FILE)).toEqual({ loaded: 0, unchanged: 3, differing: [] });
    expect(await load(FILE.replace('1.10', '1.11'))).toEqual({ loaded: 0, unchanged: 2, differing: [{ currency: 'USD', on: '2026-06-02', stands: '1.10', file: '1.11' }] });
  });

  it('convert by the last day before, and refuse what has none', async () => {
    const convert = (currency: string, on: string) => office.get(Rates).convert(office.as('rate.view'), { amount: '108', currency }, 'EUR', on);

    expect(await convert('USD', '2026-06-01')).toMatchObject({ to: { amount: '100.00' }, rates: [{ on: '2026-06-01', source: 'ECB', demo: false }] });
    await expect(convert('CHF', '2026-06-01')).rejects.toMatchObject({ code: 'rates.unknown' });
  });
});

describe('tariffs', () => {
  it('of the same thing are never valid on the same day; one is ended and followed by another', async () => {
    const tariffs = office.get(ManageTariffs);
    const ask = { assetClass: 'vessel', placeKind: 'partner', cost: 'storage', per: 'day', amount: { amount: '31.50', currency: 'EUR' }, validFrom: '2026-01-01' };
    const { id } = await tariffs.add(office.as('tariff.manage'), madeBody(ask));

    await expect(tariffs.add(office.as('tariff.manage'), madeBody({ ...ask, validFrom: '2026-07-01' }))).rejects.toMatchObject({ driverError: { constraint: 'tariff_period_unique' } });
    await tariffs.end(office.as('tariff.manage'), id, 1, madeBody({ validUntil: '2026-06-30' }));
    await tariffs.add(office.as('tariff.manage'), madeBody({ ...ask, validFrom: '2026-07-01' }));
    for (const change of ['amount = 1', `currency = 'USD'`]) await expect(office.database.query(`UPDATE tariff SET ${change}`)).rejects.toThrow(/never changed/);
  });

  it('keep their currency and are converted, not rounded, by the rate of the day they begin; without a rate they are named, and no wider tariff takes their place', async () => {
    await office.get(Rates).load(office.as('rate.load'), 'Date,PLN\n2020-02-02,4.2\n2020-01-01,4\n');
    const add = (assetClass: string | undefined, amount: string, currency: string) =>
      office.get(ManageTariffs).add(office.as('tariff.manage'), madeBody({ ...(assetClass !== undefined && { assetClass }), cost: 'care', per: 'day', amount: { amount, currency }, validFrom: '2020-01-01', validUntil: '2020-01-31' }));
    await add('livestock', '0.01', 'PLN');
    await add('aircraft', '7', 'ISK');
    await add(undefined, '3', 'EUR');
    const meterOf = async (assetClass: string) => {
      const item = await office.item(caseId, { asset_class: assetClass, seized_on: '2020-01-12' });
      return (await office.uow.read(office.as('valuation.view'), () => office.get(ItemMeters).of([item], '2020-02-10')))[0];
    };

    expect(await meterOf('livestock')).toMatchObject({ charges: [{ amount: '0.01', currency: 'PLN' }], outlook: { cost: '0.05' }, rates: [{ currency: 'PLN', on: '2020-01-01', perEuro: '4' }], unconverted: [] });
    expect(await meterOf('aircraft')).toMatchObject({ charges: [{ amount: '7', currency: 'ISK' }], outlook: { cost: '0.00' }, rates: [], unconverted: [{ amount: '7', currency: 'ISK', on: '2020-01-01' }] });
    expect(await meterOf('electronics')).toMatchObject({ outlook: { cost: '60.00' }, rates: [], unconverted: [] });
  });
});

describe('a bill', () => {
  const bill = (number: string, more: object = {}) => ({ supplier: 'Stalling Oost', invoiceNumber: number, cost: 'storage', billedOn: '2026-06-01', amount: { amount: '100.00', currency: 'EUR' }, periodFrom: '2026-05-01', periodUntil: '2026-05-30', split: 'days', ...more });

  it('is split by the days that each thing was kept, to the cent, and stands on each timeline', async () => {
    const [whole, late] = [await office.item(caseId), await office.item(caseId, { seized_on: '2026-05-21' })];

    const { id } = await office.get(Bills).record(office.as('bill.record'), madeBody({ ...bill('F-1'), items: [{ item: whole }, { item: late }] }));

    const { rows } = await office.get(Bills).page(office.as('bill.view'), undefined);
    expect(rows.find((row) => row.id === id)?.parts.map(({ amount, days }) => [days, amount]).toSorted()).toEqual([[10, '25'], [30, '75']]);
    expect(await office.database.query(`SELECT 1 FROM event WHERE type = 'item.billed' AND subject_id IN ($1, $2)`, [whole, late])).toHaveLength(2);
  });

  it('whose parts do not add up is refused, in code and by the database', async () => {
    const item = await office.item(caseId);

    await expect(office.get(Bills).record(office.as('bill.record'), madeBody({ ...bill('F-2', { split: 'hand' }), items: [{ item, amount: '99.99' }] }))).rejects.toMatchObject({ details: { errors: [{ code: 'bill.parts-differ' }] } });
    await expect(
      asRole(`INSERT INTO bill (id, supplier, invoice_number, cost, billed_on, amount, currency, period_from, period_until, split, recorded_by, recorded_by_name) VALUES ($1, 'S', 'F-3', 'storage', '2026-06-01', 5, 'EUR', '2026-05-01', '2026-05-01', 'hand', $1, 'N')`, [randomUUID()]),
    ).rejects.toThrow(/add up/);
  });

  it('is recorded once, and anew after it was withdrawn', async () => {
    const ask = { ...bill('F-4'), items: [{ item: await office.item(caseId) }] };
    const { id } = await office.get(Bills).record(office.as('bill.record'), madeBody(ask));

    await expect(office.get(Bills).record(office.as('bill.record'), madeBody({ ...ask, invoiceNumber: 'f-4' }))).rejects.toMatchObject({ driverError: { constraint: 'bill_number_unique' } });
    await office.get(Bills).withdraw(office.as('bill.record'), id, 1, { reason: 'Twice sent' });
    await expect(office.get(Bills).record(office.as('bill.record'), madeBody(ask))).resolves.toMatchObject({ version: 1 });
  });
});

describe('the outlook', () => {
  it('is stored each day once for all that is kept, and tells the case the break-even date when it is near', async () => {
    const ofIts = await office.case();
    await office.get(ManageTariffs).add(office.as('tariff.manage'), madeBody({ assetClass: 'jewellery', cost: 'storage', per: 'day', amount: { amount: '1', currency: 'EUR' }, validFrom: '2020-01-01' }));
    const near = await office.item(ofIts, { asset_class: 'jewellery', seized_on: daysAgo(80), estimated_amount: '100' });
    const far = await office.item(ofIts, { asset_class: 'jewellery', seized_on: daysAgo(80), estimated_amount: '100000' });

    await office.get(KeepOutlooks).sweep();
    const again = await office.get(KeepOutlooks).sweep();

    expect(again).toBe(0);
    const forecasts = await office.database.query(`SELECT subject_id, data->>'breakEvenOn' AS "on" FROM event WHERE case_id = $1 AND type = 'item.break-even-forecast'`, [ofIts]);
    expect(forecasts).toEqual([{ subject_id: near, on: daysAgo(-19) }]);
    const stored = await office.database.query('SELECT item_id, cost::text, threshold FROM item_outlook WHERE case_id = $1 ORDER BY cost, threshold', [ofIts]);
    expect(stored).toEqual([{ item_id: far, cost: '81.00', threshold: 0 }, { item_id: near, cost: '81.00', threshold: 75 }]);
  });
});

describe('the value of a case', () => {
  it('says at which rates it was added up, and what could not be converted', async () => {
    const mixed = await office.case();
    await office.item(mixed, { asset_class: 'art', seized_on: '2026-06-02', estimated_amount: '110', estimated_currency: 'USD' });
    await office.item(mixed, { asset_class: 'art', seized_on: '2026-06-02', estimated_amount: '10' });
    await office.item(mixed, { asset_class: 'art', seized_on: '2026-06-02', estimated_amount: '7', estimated_currency: 'NOK' });

    const { value } = await office.get(ShowCaseValue).execute(office.as('valuation.view'), mixed);

    expect(value).toMatchObject({ amount: '110.00', currency: 'EUR', rates: [{ currency: 'USD', on: '2026-06-02', perEuro: '1.10', source: 'ECB' }], unconverted: [{ amount: '7', currency: 'NOK', on: '2026-06-02' }] });
  });
});

function daysAgo(days: number): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
