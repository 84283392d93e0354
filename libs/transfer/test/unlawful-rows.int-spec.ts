import type { Import, ImportPreview } from '../src/contract.js';
import { answerOf, startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

let transfer: TransferUnderTest;

beforeAll(async () => {
  transfer = await startTransfer();
});

afterAll(() => transfer.stop());

describe('rows that say what the register may not keep', () => {
  const PHRASE = `${'abandon '.repeat(11)}about`;
  const FILE = `Zaak;Datum;Goed;Soort;Bedrag;Valuta
P-1;03-04-2024;Biljetten;contant geld;5,12345;EUR
P-2;13-04-2024;Biljetten;contant geld;${'9'.repeat(40)};EUR
P-3;13-04-2024;Biljetten;contant geld;20,50;EUR
P-4;13-04-2024;${PHRASE};overig;;
`;

  it('are kept with a mark where it is an amount, and refused where it is a secret, which stands nowhere', async () => {
    const office = await transfer.givenAnOffice();
    const { columns } = await answerOf<Import>(await transfer.upload({ file: FILE }, office));
    expect(JSON.stringify(columns)).not.toContain('abandon');
    const targets = ['case.reference', 'item.seizedOn', 'item.description', 'item.class', 'item.amount', 'item.currency'];
    const previewed = await transfer.previewed({ file: FILE }, { columns: columns.map(({ header }, at) => ({ header, target: targets[at] ?? null })), dateOrder: 'dmy', decimalSeparator: ',' }, office);
    const preview = await transfer.get<ImportPreview>(`/imports/${previewed.id}/preview`, office);
    expect(preview.errors).toEqual([{ row: 5, messages: [expect.objectContaining({ code: 'import.secret' })] }]);
    expect(JSON.stringify(preview)).not.toContain('abandon');
    await transfer.confirmed(previewed, office);
    await transfer.work('running');
    const done = await transfer.show(previewed.id, office);

    expect(done).toMatchObject({ state: 'done', itemsCreated: 3, rowsRefused: 1, rowsForReview: 2, totalsByCurrency: { EUR: '20.5' } });
    expect(
      await transfer.api.database.query(`SELECT i.amount::text, i.needs_review, i.verbatim->>'Bedrag' AS written FROM item i JOIN case_file c ON c.id = i.case_id WHERE c.unit_id = $1 ORDER BY i.verbatim->>'Zaak'`, [office.unitId]),
    ).toEqual([
      { amount: null, needs_review: true, written: '5,12345' },
      { amount: null, needs_review: true, written: '9'.repeat(40) },
      { amount: '20.5', needs_review: false, written: '20,50' },
    ]);
    const kept = await transfer.api.database.query<{ found: string }>(
      `SELECT (SELECT count(*) FROM import r WHERE r::text LIKE '%abandon%') + (SELECT count(*) FROM import_refusal r WHERE r::text LIKE '%abandon%') + (SELECT count(*) FROM item r WHERE r::text LIKE '%abandon%') AS found`,
    );
    expect(kept).toEqual([{ found: '0' }]);
  });
});
