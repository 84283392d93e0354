import { UnitOfWork } from '#platform';
import { requestOf } from '../../platform/test/support/givens.js';
import type { Import, ImportPreview, OtherReadings } from '../src/contract.js';
import { SAME_ROWS } from '../src/persistence/register.query.js';
import { startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

let transfer: TransferUnderTest;

beforeAll(async () => {
  transfer = await startTransfer();
});

beforeEach(() => transfer.renew());

afterAll(() => transfer.stop());

const HEADERS = ['Zaak', 'Nr', 'Datum', 'Goed', 'Waarde', 'Plaats'];
const FILE = [HEADERS.join(';'), 'P-1;1;3-4-2024;Fiets;50,00;Noordstad', 'P-1;2;5-6-2024;Ketting;1.250,00;Zuidstad', ''].join('\r\n');

const TARGETS: Readonly<Record<string, string | null>> = { Zaak: 'case.reference', Nr: 'item.reference', Datum: 'item.seizedOn', Goed: 'item.description', Waarde: 'item.estimatedValue', Plaats: null };

type Order = 'dmy' | 'mdy';

const mapped = (changes: Readonly<Record<string, string | null>> = {}, dateOrder: Order = 'dmy') => ({
  columns: Object.entries({ ...TARGETS, ...changes }).map(([header, target]) => ({ header, target })),
  dateOrder,
  decimalSeparator: ',' as const,
});

const readings = async ({ id }: Import): Promise<readonly string[]> =>
  (await transfer.get<OtherReadings>(`/imports/${id}/readings`)).rows.flatMap(({ row, messages }) => messages.map(({ detail }) => `${row} ${detail}`));

const inRegister = (): Promise<readonly object[]> =>
  transfer.api.database.query('SELECT description, estimated_amount AS value, seized_on AS day, seized_place AS place, version FROM item ORDER BY number');

describe('the same file under a mended mapping', () => {
  it('says which rows are read otherwise now, each field with what stands and what would be read, before and after it is confirmed, and writes none of it', async () => {
    await transfer.imported(FILE, mapped());
    const before = await inRegister();

    const previewed = await transfer.previewed({ file: FILE }, mapped({ Plaats: 'item.place' }));
    expect(previewed).toMatchObject({ rowsRead: 2, rowsOtherwise: 2, rowsUnchanged: 0, rowsChanged: 0 });
    const { rows } = await transfer.get<ImportPreview>(`/imports/${previewed.id}/preview`);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['otherwise', 'otherwise']);
    const told = ['2 Place of seizure: it says “–”, and with this mapping reads “Noordstad”.', '3 Place of seizure: it says “–”, and with this mapping reads “Zuidstad”.'];
    expect(await readings(previewed)).toEqual(told);

    const done = await transfer.imported(FILE, mapped({ Plaats: 'item.place' }));
    expect(done).toMatchObject({ state: 'done', itemsCreated: 0, rowsOtherwise: 2, rowsUnchanged: 0, rowsChanged: 0, rowsForReview: 0 });
    expect(await readings(done)).toEqual(told);
    expect(await inRegister()).toEqual(before);
  });

  it('says so of dates that are read in another order too', async () => {
    await transfer.imported(FILE, mapped());

    const done = await transfer.imported(FILE, mapped({}, 'mdy'));

    expect(done).toMatchObject({ itemsCreated: 0, rowsOtherwise: 2, rowsUnchanged: 0, rowsChanged: 0 });
    expect(await readings(done)).toEqual(['2 Date of seizure: it says “2024-04-03”, and with this mapping reads “2024-03-04”.', '3 Date of seizure: it says “2024-06-05”, and with this mapping reads “2024-05-06”.']);
  });

  it.each([
    ['the dates are part of their name', { Nr: null }, { Nr: null }, 'mdy' as const, 2],
    ['they get a number', { Nr: null }, {}, 'dmy' as const, 0],
  ])('makes no second item of a row that has another name now because %s', async (_, first, then, order, otherwise) => {
    await transfer.imported(FILE, mapped(first));

    expect(await transfer.imported(FILE, mapped(then, order))).toMatchObject({ casesCreated: 0, itemsCreated: 0, rowsOtherwise: otherwise, rowsUnchanged: 2 - otherwise });
  });

  it('says nothing of what was corrected here to what is read now, nor of what was corrected here while the mapping stayed', async () => {
    await transfer.imported(FILE, mapped());
    await transfer.api.database.query(`UPDATE item SET description = 'Racefiets' WHERE number = 1`);
    expect(await transfer.imported(FILE, mapped())).toMatchObject({ rowsOtherwise: 0, rowsUnchanged: 2 });

    await transfer.api.database.query(`UPDATE item SET seized_place = 'Zuidstad' WHERE number = 2`);
    expect(await readings(await transfer.imported(FILE, mapped({ Plaats: 'item.place' })))).toEqual([
      '2 Description: it says “Racefiets”, and with this mapping reads “Fiets”.',
      '2 Place of seizure: it says “–”, and with this mapping reads “Noordstad”.',
    ]);
  });

  it('of which a row has changed as well changes what the row changed, and marks the item for what is only read otherwise', async () => {
    await transfer.imported(FILE, mapped());

    const done = await transfer.imported(FILE.replace('Fiets', 'Bakfiets'), mapped({ Plaats: 'item.place' }));

    expect(done).toMatchObject({ rowsChanged: 1, rowsOtherwise: 1, rowsForReview: 1 });
    expect(await inRegister()).toMatchObject([{ description: 'Bakfiets', place: null }, { description: 'Ketting' }]);
    expect(await transfer.api.database.query('SELECT review_notes AS notes FROM item WHERE number = 1')).toEqual([{ notes: [expect.objectContaining({ code: 'import.class-not-recognised' }), { code: 'import.reads-otherwise', params: { field: 'seizedPlace', from: '–', to: 'Noordstad' } }] }]);
  });

  it('says nothing of an item that the reader may no longer see', async () => {
    await transfer.imported(FILE, mapped());
    const done = await transfer.imported(FILE, mapped({ Plaats: 'item.place' }));
    await transfer.api.database.query(`UPDATE case_file SET classification = 'embargo', member_ids = '{}'`);

    expect(await readings(done)).toEqual([]);
  });
});

it('a row is looked for by its letters through their index, also under the rights of who imports', async () => {
  await transfer.imported(FILE, mapped());
  const uow = transfer.api.app.get(UnitOfWork, { strict: false });
  const asked = JSON.stringify([{ rowKey: 'P-1/1', contentHash: 'x', verbatim: {} }]);

  const plan = await uow.read(requestOf(transfer.person, { act: 'import.view' }), async () => {
    // So small a register is read as a whole otherwise, whatever index there is.
    await uow.manager.query('SET LOCAL enable_seqscan = off');
    return uow.manager.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${SAME_ROWS}`, ['file:register', asked]);
  });

  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/item_source_letters_index[^\n]*\n *Index Cond: \(.*source_letters = asked\.letters\)/);
});
