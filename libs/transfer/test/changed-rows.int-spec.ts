import type { Import, ImportPreview } from '../src/contract.js';
import { givenARestriction } from '../../platform/test/support/givens.js';
import { startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

const HEADERS = 'InventNumb,PolRptNumb,INumber,SeizeDate,SeizeCity,SeizeState,SeizeZip,InvItemNumb,Descr,EstValue,Vin,Findings,ForfDate,ForfValue,CaseNumb,AD';

let transfer: TransferUnderTest;

beforeAll(async () => {
  transfer = await startTransfer();
});

beforeEach(() => transfer.renew());

afterAll(() => transfer.stop());

interface Row {
  readonly number?: string;
  readonly inCase?: string;
  readonly date?: string;
  readonly description?: string;
  readonly value?: string;
  readonly vin?: string;
  readonly findings?: string;
  readonly active?: string;
}

function line({ number = '1', inCase = 'ZZ-1', date = '5/23/2014', description = '2006 Ford Focus', value = '5000', vin = '1M8GDM9AXKP042788', findings = '', active = 'A' }: Row): string {
  return [number, '', inCase, date, 'Springvale', 'IL', '', '1', description, value, vin, findings, '', '', '', active].join(',');
}

function register(...rows: readonly Row[]): string {
  return [HEADERS, ...rows.map(line), ''].join('\r\n');
}

interface StoredItem {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly status: string;
  readonly estimated_amount: string | null;
  readonly needs_review: boolean;
  readonly codes: string[];
  readonly details: Record<string, unknown>;
}

async function item(number = '1'): Promise<StoredItem> {
  const [found] = await transfer.api.database.query<StoredItem>(
    `SELECT id, version, description, status, estimated_amount, needs_review, details, ARRAY(SELECT n->>'code' FROM jsonb_array_elements(review_notes) n) AS codes FROM item WHERE verbatim->>'InventNumb' = $1`,
    [number],
  );
  if (!found) throw new Error(`no item ${number}`);
  return found;
}

describe('a row that changed in its register', () => {
  it('changes nothing in a case that is restricted, of its own importer either', async () => {
    await transfer.imported(register({}));
    const [found] = await transfer.api.database.query<{ id: string }>(`SELECT case_id AS id FROM item WHERE verbatim->>'InventNumb' = '1'`);
    await givenARestriction(transfer.api.database, found?.id ?? '');

    const done = await transfer.imported(register({ description: '2006 Ford Fiesta' }, { number: '2' }));

    expect(done).toMatchObject({ rowsChanged: 0, itemsCreated: 0 });
    expect(await item()).toMatchObject({ version: 1, description: '2006 Ford Focus' });
    expect(await transfer.api.database.query('SELECT DISTINCT errors FROM import_refusal WHERE import_id = $1', [done.id])).toEqual([{ errors: [{ code: 'import.case-of-others', params: {} }] }]);
  });

  it('changes what describes its item, with both values on the timeline', async () => {
    await transfer.imported(register({}, { number: '2' }));

    const done = await transfer.imported(register({ description: '2006 Ford Fiesta', value: '4500' }, { number: '2' }));

    expect(done).toMatchObject({ rowsChanged: 1, rowsUnchanged: 1, itemsCreated: 0, casesCreated: 0, rowsForReview: 0 });
    const changed = await item();
    expect(changed).toMatchObject({ version: 2, description: '2006 Ford Fiesta', estimated_amount: '4500', details: { make: 'Ford', model: 'Fiesta' }, needs_review: false });
    expect(await transfer.api.database.query(`SELECT act, changes FROM event WHERE type = 'item.register-changed' AND subject_id = $1`, [changed.id])).toEqual([
      {
        act: 'import.run',
        changes: expect.arrayContaining([
          { field: 'description', from: '2006 Ford Focus', to: '2006 Ford Fiesta' },
          { field: 'estimatedValue', from: { amount: '5000', currency: 'USD' }, to: { amount: '4500', currency: 'USD' } },
          { field: 'verbatim.EstValue', from: '5000', to: '4500' },
        ]),
      },
    ]);
    expect(await transfer.imported(register({ description: '2006 Ford Fiesta', value: '4500' }))).toMatchObject({ rowsChanged: 0, rowsUnchanged: 1 });
  });

  it('never changes the legal state, and says that a person has to', async () => {
    await transfer.imported(register({}));

    const done = await transfer.imported(register({ findings: 'ftot adm' }));

    expect(done).toMatchObject({ rowsChanged: 1, rowsForReview: 1 });
    expect(await item()).toMatchObject({ status: 'seized', needs_review: true, codes: ['import.outcome-changed'] });
  });

  it('leaves what a person corrected here', async () => {
    await transfer.imported(register({}));
    await transfer.api.database.query(`UPDATE item SET description = 'Ford Focus, burnt out', version = 2`);

    await transfer.imported(register({ description: '2006 Ford Fiesta' }));

    expect(await item()).toMatchObject({ version: 3, description: 'Ford Focus, burnt out', needs_review: true, codes: ['import.corrected-here'] });
  });

  it('brings its identifiers up to date, and keeps the confirmation of one that stays', async () => {
    await transfer.imported(register({ vin: '1M8GDM9A0KP042788' }));
    await transfer.api.database.query(`UPDATE item_identifier SET outcome = 'confirmed', reason = 'so stamped'`);
    await transfer.imported(register({ vin: '1M8GDM9A0KP042788', description: '2006 Ford Fiesta' }));
    expect(await transfer.api.database.query('SELECT normalised, outcome, reason FROM item_identifier')).toEqual([{ normalised: '1M8GDM9A0KP042788', outcome: 'confirmed', reason: 'so stamped' }]);

    await transfer.imported(register({ vin: '1M8GDM9AXKP042788', description: '2006 Ford Fiesta' }));

    expect(await transfer.api.database.query('SELECT normalised, outcome FROM item_identifier')).toEqual([{ normalised: '1M8GDM9AXKP042788', outcome: 'valid' }]);
  });

  it('is shown as a change before it is one', async () => {
    await transfer.imported(register({}, { number: '2' }));

    const { id } = await transfer.previewed({ file: register({ value: '1' }, { number: '2' }, { number: '3' }) });

    const { rows } = await transfer.get<ImportPreview>(`/imports/${id}/preview`);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged', 'create']);
    expect(await item()).toMatchObject({ version: 1 });
  });
});

describe('a new row of a case that is there', () => {
  it('becomes an item in it, with the next number', async () => {
    await transfer.imported(register({}));

    const done = await transfer.imported(register({}, { number: '2' }, { number: '3', inCase: 'ZZ-2' }));

    expect(done).toMatchObject({ casesCreated: 1, itemsCreated: 2, rowsUnchanged: 1 });
    const references = await transfer.api.database.query<{ reference: string }>('SELECT i.reference FROM item i JOIN case_file c ON c.id = i.case_id ORDER BY c.reference, i.number');
    expect(references.map(({ reference }) => reference.slice(-11))).toEqual(['000001-001', '000001-002', '000002-001'].map((end) => expect.stringMatching(new RegExp(`${end}$`))));
  });

  it.each(['closed', 'retention'])('is refused when the case is %s', async (status) => {
    await transfer.imported(register({}));
    await transfer.api.database.query(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE case_file SET status = '${status}'; COMMIT`);

    const done = await transfer.imported(register({}, { number: '2' }));

    expect(done).toMatchObject({ rowsUnchanged: 1, rowsRefused: 1, itemsCreated: 0 });
  });
});

describe('a row of a case of another unit', () => {
  it.each([
    ['unchanged', {}],
    ['changed', { value: '1' }],
    ['new', { number: '2' }],
  ])('is refused, the same whether it is %s', async (_, row) => {
    await transfer.imported(register({}));
    const others = await transfer.givenAnOffice();

    const preview = await transfer.previewed({ file: register(row) }, undefined, others);
    const done = await transfer.confirmed(preview, others).then(async ({ id }): Promise<Import> => {
      await transfer.work('running');
      return transfer.show(id, others);
    });

    expect(preview).toMatchObject({ rowsRefused: 1, rowsUnchanged: 0, rowsChanged: 0 });
    expect(done).toMatchObject({ state: 'done', rowsRefused: 1, rowsUnchanged: 0, rowsChanged: 0, itemsCreated: 0 });
    expect(await transfer.api.database.query('SELECT errors FROM import_refusal WHERE import_id = $1', [done.id])).toEqual([{ errors: [{ code: 'import.case-of-others', params: {} }] }]);
    expect(await item()).toMatchObject({ version: 1, estimated_amount: '5000' });
  });
});

describe('a row of a case of the own unit', () => {
  it.each(['confidential', 'embargo'])('is refused when the case is under %s, and is not when its person is a member', async (classification) => {
    await transfer.imported(register({}));
    await transfer.api.database.query('UPDATE case_file SET classification = $1', [classification]);
    expect(await transfer.imported(register({ value: '1' }))).toMatchObject({ rowsRefused: 1, rowsChanged: 0 });

    await transfer.api.database.query('UPDATE case_file SET member_ids = ARRAY[$1::uuid]', [transfer.person.id]);

    expect(await transfer.imported(register({ value: '1' }))).toMatchObject({ rowsRefused: 0, rowsChanged: 1 });
  });
});

describe('a row of whose number a part is empty', () => {
  const HEADERS = 'Zaak;Nr;Soort;Goed;Bedrag;Waarde;Datum';
  const TARGETS = ['case.reference', 'item.reference', 'item.description', 'item.description', 'item.amount', 'item.estimatedValue', 'item.seizedOn'];
  const MAPPING = { columns: HEADERS.split(';').map((header, at) => ({ header, target: TARGETS[at] ?? null })), dateOrder: 'dmy' as const, decimalSeparator: ',' as const };
  const MONEY = ';1;Geld;zonder zaak;100;;08-02-2025';
  const CORSA = '2025-100;;Auto;Opel Corsa;;;08-02-2025';
  const file = (...rows: readonly string[]): string => [HEADERS, ...rows, ''].join('\r\n');
  const goods = () =>
    transfer.api.database.query(`SELECT i.verbatim->>'Goed' AS goods, i.version, ARRAY(SELECT n->'params'->>'column' FROM jsonb_array_elements(i.review_notes) n WHERE n->>'code' = 'import.row-key-missing') AS missing
                                 FROM item i JOIN case_file c ON c.id = i.case_id ORDER BY c.reference, i.number`);

  it.each([
    ['of another file that has the same number and no case', MONEY, ';1;Auto;Opel Corsa van iemand anders;;2.000,00;11-03-2026', 'Zaak', 2],
    ['of the same case that has no number either', CORSA, '2025-100;;Geld;Geld in kluis;500;;08-02-2025', 'Nr', 1],
  ])('is never overwritten by a row %s, and says what is missing', async (_, first, second, missing, cases) => {
    await transfer.imported(file(first), MAPPING);

    const done = await transfer.imported(file(second), MAPPING);

    expect(done).toMatchObject({ itemsCreated: 1, rowsChanged: 0, rowsForReview: 1 });
    expect(await goods()).toEqual([first, second].map((row) => ({ goods: row.split(';')[3], version: 1, missing: [missing] })));
    expect(await transfer.api.database.query('SELECT count(*)::int AS cases FROM case_file')).toEqual([{ cases }]);
    expect(await transfer.imported(file(first, second), MAPPING)).toMatchObject({ itemsCreated: 0, rowsUnchanged: 2, rowsRefused: 0 });
  });

  it('stands beside another of its case in one file', async () => {
    expect(await transfer.imported(file(CORSA, '2025-100;;Geld;Geld in kluis;500;;08-02-2025'), MAPPING)).toMatchObject({ casesCreated: 1, itemsCreated: 2, rowsRefused: 0 });
  });

  it('is not written again when it was imported while that part alone was its name', async () => {
    await transfer.imported(file(MONEY, CORSA), MAPPING);
    await transfer.api.database.query(`UPDATE item SET source_key = json_build_array(verbatim->>'Zaak', verbatim->>'Nr')::text`);
    await transfer.api.database.query(`UPDATE case_file SET source_key = 'row:["","1"]' WHERE source_key LIKE 'row:%'`);

    expect(await transfer.imported(file(MONEY, CORSA), MAPPING)).toMatchObject({ casesCreated: 0, itemsCreated: 0, rowsUnchanged: 2, rowsOtherwise: 0 });
  });
});

describe('parket numbers', () => {
  it('of several rows and files come together in their case', async () => {
    const mapping = { columns: [{ header: 'Zaak', target: 'case.reference' }, { header: 'Parket', target: 'case.otherReference.parket' }, { header: 'Nr', target: 'item.reference' }, { header: 'Datum', target: 'item.seizedOn' }, { header: 'Goed', target: 'item.description' }], dateOrder: 'dmy' as const };
    await transfer.imported('Zaak;Parket;Nr;Datum;Goed\nA;10-1;1;13-04-2024;Fiets\nA;10-2;2;13-04-2024;Auto\n', mapping);

    await transfer.imported('Zaak;Parket;Nr;Datum;Goed\nA;10-2;3;13-04-2024;Boot\nA;10-3;4;13-04-2024;Tas\n', mapping);

    expect(await transfer.api.database.query('SELECT parket_numbers, jurisdiction, (SELECT max(cardinality(grounds)) FROM item) AS grounds FROM case_file')).toEqual([{ parket_numbers: ['10-1', '10-2', '10-3'], jurisdiction: 'nl', grounds: 0 }]);
    expect(await transfer.api.database.query(`SELECT changes FROM event WHERE type = 'case.register-changed'`)).toEqual([{ changes: [{ field: 'parketNumbers', from: ['10-1', '10-2'], to: ['10-1', '10-2', '10-3'] }] }]);
  });
});
