import ExcelJS from 'exceljs';
import { countRegister } from '../../../test/support/count-register.mjs';
import { makeRegister } from '../../../test/support/make-register.mjs';
import type { Page } from '#platform';
import type { Import, ImportPreview, MappingSummary } from '../src/contract.js';
import { answerOf, refusalOf, startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

const ROWS = 1_200;
const SPOILED = 10;
const REGISTER = makeRegister({ rows: ROWS, seed: 7, spoiled: SPOILED });
const COUNTED = countRegister(REGISTER.split('\r\n').slice(0, ROWS + 1).join('\r\n'));

let transfer: TransferUnderTest;

beforeAll(async () => {
  transfer = await startTransfer();
});

afterAll(() => transfer.stop());

async function count(table: string): Promise<number> {
  const [row] = await transfer.api.database.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
  return Number(row?.count);
}

describe('a register that is imported', () => {
  let preview: ImportPreview;
  let previewed: Import;
  let done: Import;
  let writtenBeforeConfirmation: number;

  beforeAll(async () => {
    previewed = await transfer.previewed({ file: REGISTER });
    preview = await transfer.get<ImportPreview>(`/imports/${previewed.id}/preview`);
    writtenBeforeConfirmation = (await count('item')) + (await count('case_file')) + (await count(`event WHERE type NOT LIKE 'import.%'`));
    await transfer.confirmed(previewed);
    await transfer.work('running');
    done = await transfer.show(previewed.id);
  });

  it('is recognised by its headers, its columns told with what they hold', async () => {
    const started = await answerOf<Import>(await transfer.upload({ file: REGISTER }));

    expect(started).toMatchObject({ state: 'mapping', mappingName: 'cook-county', allowedActions: ['import.map', 'import.cancel'] });
    expect(started.columns).toContainEqual({ header: 'SeizeDate', target: 'item.seizedOn', confidence: 1, samples: expect.arrayContaining([expect.stringMatching(/^\d+\/\d+\/\d{4}$/)]) });
  });

  it('writes nothing before it is confirmed', () => {
    expect(previewed).toMatchObject({ state: 'previewed', rowsRead: ROWS + SPOILED, rowsRefused: SPOILED, rowsDone: 0, allowedActions: ['import.map', 'import.confirm', 'import.cancel'] });
    expect(writtenBeforeConfirmation).toBe(0);
  });

  it('shows its first rows as they would be written', () => {
    expect(preview.rows).toHaveLength(50);
    expect(preview.rows[0]).toMatchObject({ row: 2, outcome: expect.stringMatching(/^(create|review)$/), cells: expect.any(Array) });
    expect(preview.rows.every(({ outcome, messages }) => (outcome === 'review') === messages.length > 0)).toBe(true);
  });

  it('names every row that would be refused, with the column and the reason', () => {
    expect(preview).toMatchObject({ errorCount: SPOILED, nextCursor: null });
    expect(preview.errors[0]).toEqual({
      row: ROWS + 2,
      messages: [{ column: 'SeizeDate', code: 'import.seizure-date-in-future', detail: 'The date of seizure (5/23/2914) is in the future.' }],
    });
  });

  it('comes to the counts of an independent count', () => {
    const cash = Object.fromEntries(Object.entries(COUNTED.cashByYear).map(([year, amount]) => [year, Number(amount)]));

    expect(done).toMatchObject({ state: 'done', casesCreated: COUNTED.cases, itemsCreated: COUNTED.rows, rowsRefused: SPOILED, rowsDone: ROWS + SPOILED, rowsUnchanged: 0, rowsChanged: 0 });
    expect(done.itemsByClass['vehicle']).toBe(COUNTED.vehicles);
    expect(done.itemsByClass['cash']).toBe(COUNTED.cashRows);
    expect(Number(done.totalsByCurrency['USD'])).toBeCloseTo(Object.values(cash).reduce((sum, year) => sum + year, 0), 2);
  });

  it('has in the store what it says it wrote', async () => {
    const [stored] = await transfer.api.database.query<{ items: string; cases: string; cash: string; reviewed: string }>(
      `SELECT count(*) AS items, count(DISTINCT case_id) AS cases, sum(amount) FILTER (WHERE asset_class = 'cash') AS cash, count(*) FILTER (WHERE needs_review) AS reviewed FROM item`,
    );

    expect(stored).toEqual({ items: String(COUNTED.rows), cases: String(COUNTED.cases), cash: expect.any(String), reviewed: String(done.rowsForReview) });
    expect(Number(stored?.cash)).toBe(Number(COUNTED.cash));
  });

  it('numbers the items of each case from one', async () => {
    const wrong = await transfer.api.database.query(
      `SELECT c.reference FROM case_file c JOIN item i ON i.case_id = c.id GROUP BY c.id
       HAVING count(*) <> c.last_item_number OR min(i.number) <> 1 OR max(i.number) <> count(*) OR bool_or(i.reference <> c.reference || '-' || lpad(i.number::text, 3, '0'))`,
    );

    expect(wrong).toEqual([]);
  });

  it('puts each case under the law of its register, and each item on another ground than ours', async () => {
    expect(await transfer.api.database.query('SELECT DISTINCT jurisdiction, status, unit_id, classification FROM case_file')).toEqual([{ jurisdiction: 'us-il', status: 'intake', unit_id: transfer.unitId, classification: 'normal' }]);
    expect(await transfer.api.database.query('SELECT DISTINCT grounds FROM item')).toEqual([{ grounds: ['other-law'] }]);
  });

  it('rests every state on a fact of its own, said by the process for the person who confirmed', async () => {
    const facts = await transfer.api.database.query(
      `SELECT DISTINCT e.type, e.act, e.actor_name, e.data->>'importedBy' AS by, e.data->>'to' = i.status AS same, e.occurred_on = i.seized_on AS on_the_day
       FROM item i JOIN event e ON e.id = i.status_event_id AND e.subject_id = i.id::text`,
    );

    expect(facts).toEqual([{ type: 'item.registered', act: 'import.run', actor_name: 'importer', by: transfer.person.id, same: true, on_the_day: true }]);
    expect(await count(`audit_event WHERE act = 'import.run' AND case_id IS NOT NULL`)).toBe(COUNTED.rows + COUNTED.cases);
    expect(await count(`outbox WHERE type = 'item.registered'`)).toBe(COUNTED.rows);
  });

  it('gives a final state to nothing but a certain outcome', async () => {
    const outcomes = await transfer.api.database.query<{ status: string; kind: string; confidence: string }>(
      `SELECT DISTINCT i.status, e.data->'outcome'->>'kind' AS kind, e.data->'outcome'->>'confidence' AS confidence FROM item i JOIN event e ON e.id = i.status_event_id WHERE i.status <> 'seized'`,
    );

    expect(outcomes).toEqual(
      expect.arrayContaining([
        { status: 'forfeited', kind: 'forfeited', confidence: 'certain' },
        { status: 'returned', kind: 'released', confidence: 'certain' },
      ]),
    );
    expect(outcomes).toHaveLength(2);
  });

  it('keeps every row as it stood', async () => {
    const [, first = ''] = REGISTER.split('\r\n');
    const [row] = await transfer.api.database.query<{ verbatim: Record<string, string> }>(`SELECT verbatim FROM item WHERE verbatim->>'InventNumb' = $1 AND verbatim->>'InvItemNumb' = '1'`, [first.split(',')[0]]);

    expect(Object.values(row?.verbatim ?? {}).sort()).toEqual(first.split(',').sort());
  });

  it('tells who confirmed it that it is done', async () => {
    expect(await transfer.api.database.query('SELECT user_id, message, params, import_id FROM notification WHERE import_id = $1', [done.id])).toEqual([
      { user_id: transfer.person.id, message: 'import.done', params: { fileName: 'register.csv', rows: ROWS + SPOILED, refused: SPOILED }, import_id: done.id },
    ]);
  });

  it('adds nothing when the same file is sent again', async () => {
    const before = [await count('item'), await count('case_file'), await count(`event WHERE type NOT LIKE 'import.%'`)];

    const again = await transfer.imported(REGISTER);

    expect(again).toMatchObject({ state: 'done', casesCreated: 0, itemsCreated: 0, rowsUnchanged: ROWS, rowsChanged: 0, rowsRefused: SPOILED, rowsForReview: 0 });
    expect(again.totalsByCurrency).toEqual(done.totalsByCurrency);
    expect(again.itemsByClass).toEqual(done.itemsByClass);
    expect([await count('item'), await count('case_file'), await count(`event WHERE type NOT LIKE 'import.%'`)]).toEqual(before);
  });

  it('is in the list, the newest first', async () => {
    const { rows, total } = await transfer.get<{ rows: Import[]; total: number }>('/imports');

    expect(rows.map(({ createdAt }) => createdAt)).toEqual(rows.map(({ createdAt }) => createdAt).sort().reverse());
    expect(rows).toHaveLength(total);
  });
});

/** Another register of the same shape: other numbers, so that its rows are other rows. */
function another(register: string): string {
  return register.replaceAll('ZZ-1', 'MM-1').replaceAll(/\r\n2(\d{7}),/g, '\r\n3$1,');
}

/** What a person would do with a refused row; the header stays. */
function mend(line: string, at: number): string {
  const cells = line.split(';');
  if (at === 0 || cells.length < 10) return line;
  const [, , , date = ''] = cells;
  if (!/^\d+\/\d+\/201\d$/.test(date) || date.startsWith('31')) cells[3] = '1/2/2014';
  if (cells[8] === '') cells[8] = 'U.S.C.';
  if (cells[9] === '' || cells[9] === "'-100") cells[9] = '100';
  return cells.join(';');
}

describe('refused rows', () => {
  it('are handed out, mended and sent again, and only they are added', async () => {
    const office = await transfer.givenAnOffice();
    const register = another(makeRegister({ rows: 20, seed: 99, spoiled: 5 }));
    const first = await transfer.imported(register, undefined, office);
    const response = await transfer.api.call(office.token, 'GET', `/imports/${first.id}/refused.csv`, { headers: { 'accept-language': 'nl' } });
    const refused = (await response.text()).replace(/^\ufeff/, '');

    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(refused.split('\r\n')[0]).toMatch(/;AD;Zegel: reden van weigering$/);
    expect(refused.split('\r\n').filter((line) => line !== '')).toHaveLength(6);

    const second = await transfer.imported(refused.split('\r\n').map(mend).join('\r\n'), undefined, office);

    expect(second).toMatchObject({ state: 'done', mappingName: 'cook-county', rowsRead: 5, itemsCreated: 5, rowsRefused: 0, rowsUnchanged: 0 });
    expect(await transfer.imported(register, undefined, office)).toMatchObject({ rowsUnchanged: 20, itemsCreated: 0 });
  });
});

describe('a workbook of another office', () => {
  const DAYS = ['2024-04-03', '2024-04-13', '2914-05-23'];
  const COLUMNS = [
    { header: 'Zaak', target: 'case.reference' },
    { header: 'Datum', target: 'item.seizedOn' },
    { header: 'Goed', target: 'item.description' },
    { header: 'Waarde', target: 'item.value' },
  ];

  async function workbook(): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Register');
    sheet.addRow(COLUMNS.map(({ header }) => header));
    for (const [at, day] of DAYS.entries()) sheet.addRow([`P-${at + 1}`, new Date(`${day}T00:00:00Z`), ['Fiets', 'Auto', 'Boot'][at], 50.5 * (at + 1)]);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('goes the way of a text: guessed, previewed, confirmed, written, a refused row named, and nothing added by the same file again', async () => {
    const office = await transfer.givenAnOffice();
    const sent = { file: await workbook(), name: 'register.xlsx' };
    const started = await answerOf<Import>(await transfer.upload(sent, office));
    expect(started).toMatchObject({ state: 'mapping', fileName: 'register.xlsx', columns: COLUMNS });

    const previewed = await transfer.previewed(sent, { columns: COLUMNS }, office);
    const preview = await transfer.get<ImportPreview>(`/imports/${previewed.id}/preview`, office);
    expect(previewed).toMatchObject({ state: 'previewed', rowsRead: 3, rowsRefused: 1, rowsDone: 0 });
    expect(preview.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(preview.errors).toEqual([{ row: 4, messages: [{ column: 'Datum', code: 'import.seizure-date-in-future', detail: expect.stringContaining('2914-05-23') }] }]);

    await transfer.confirmed(previewed, office);
    await transfer.work('running');
    expect(await transfer.show(previewed.id, office)).toMatchObject({ state: 'done', casesCreated: 2, itemsCreated: 2, rowsRefused: 1, rowsUnchanged: 0 });
    const written = () =>
      transfer.api.database.query(
        'SELECT i.description, i.seized_on::text AS day, i.verbatim FROM item i JOIN case_file c ON c.id = i.case_id WHERE c.unit_id = $1 ORDER BY i.seized_on',
        [office.unitId],
      );
    const items = await written();
    expect(items).toEqual([
      { description: 'Fiets', day: '2024-04-03', verbatim: { Zaak: 'P-1', Datum: '2024-04-03', Goed: 'Fiets', Waarde: '50.5' } },
      { description: 'Auto', day: '2024-04-13', verbatim: { Zaak: 'P-2', Datum: '2024-04-13', Goed: 'Auto', Waarde: '101' } },
    ]);

    const { id } = await transfer.confirmed(await transfer.previewed(sent, { columns: COLUMNS }, office), office);
    await transfer.work('running');
    expect(await transfer.show(id, office)).toMatchObject({ state: 'done', casesCreated: 0, itemsCreated: 0, rowsUnchanged: 2, rowsRefused: 1 });
    expect(await written()).toEqual(items);
  });
});

describe('the mappings', () => {
  it('are those that come with the program and those of the office', async () => {
    const office = await transfer.givenAnOffice();
    const { id, version, columns } = await answerOf<Import>(await transfer.upload({ file: 'Zaak;Datum;Goed;Waarde\n1;03-04-2024;Fiets;50\n2;13-04-2024;Auto;1.500,00\n' }, office));
    expect(columns.map(({ target }) => target)).toEqual(['case.reference', 'item.seizedOn', 'item.description', 'item.value']);

    await answerOf(await transfer.change('PUT', `/imports/${id}/mapping`, version, { columns: columns.map(({ header, target }) => ({ header, target })), saveAs: 'Politie Rotterdam' }, office));

    expect(await transfer.get<MappingSummary[]>('/import-mappings', office)).toEqual([
      { name: 'cook-county', title: expect.any(Object), shipped: true },
      { name: 'politie-rotterdam', title: { nl: 'Politie Rotterdam', en: 'Politie Rotterdam' }, shipped: false },
    ]);
    expect(await transfer.show(id, office)).toMatchObject({ state: 'previewed', mappingName: 'politie-rotterdam', rowsRead: 2 });
    const next = await answerOf<Import>(await transfer.upload({ file: 'Zaak;Datum;Goed;Waarde;Extra\n3;03-05-2024;Boot;50;x\n' }, office));
    expect(next).toMatchObject({ mappingName: 'politie-rotterdam' });
  });
});

describe('the list of imports', () => {
  it('is paged, each import on one page', async () => {
    const office = await transfer.givenAnOffice();
    for (let sent = 0; sent < 27; sent += 1) await transfer.upload({ file: 'Zaak;Datum\n1;13-04-2024\n' }, office);

    const first = await transfer.get<Page<Import>>('/imports', office);
    const second = await transfer.get<Page<Import>>(`/imports?cursor=${first.nextCursor}`, office);

    expect([first.rows.length, first.total, second.rows.length, second.nextCursor]).toEqual([25, 27, 2, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(27);
  });

  it('refuses a cursor that was made up', async () => {
    expect(await refusalOf(await transfer.api.call(transfer.token, 'GET', '/imports?cursor=bm9uc2Vuc2U'))).toMatchObject({ status: 400, code: 'request.cursor' });
  });
});
