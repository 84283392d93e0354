import { HEADERS, MAPPING, TODAY, VALID } from '../../testing/office-register.js';
import type { ImportMapping } from '../domain/mapping.js';
import { createRowReader } from './read-row.js';

const PHRASE = `${'abandon '.repeat(11)}about`;

function read(cells: Readonly<Record<string, string>>, mapping: ImportMapping = MAPPING, headers: readonly string[] = HEADERS) {
  const row = { ...VALID, ...cells };
  const { cells: kept, result } = createRowReader(mapping, headers, TODAY)({ rowNumber: 2, cells: headers.map((header) => row[header] ?? '') });
  if (result.status === 'refused') return { kept, errors: result.row.errors, verbatim: result.row.verbatim };
  const { item, notes, verbatim } = result.row;
  return { kept, item, notes, verbatim };
}

describe('a row as the item register may keep it', () => {
  it('is what the mapping makes of it', () => {
    expect(read({})).toMatchObject({ item: { amount: { amount: '205', currency: 'USD' } }, notes: [] });
  });

  it.each([
    ['more decimals of counted money than its coins have', { Value: '5.123' }, 'amount', { rule: 'cash.amount-precision', max: 2, currency: 'USD', value: '5.123' }],
    ['more decimals than money has', { Value: '5.12345' }, 'amount', { rule: 'field.decimals', max: 4, value: '5.12345' }],
    ['more digits than an amount has', { Value: '9'.repeat(40) }, 'amount', { rule: 'field.digits', max: 38, value: '9'.repeat(40) }],
    ['an estimate of more digits', { Item: 'Bag', Value: '9'.repeat(40) }, 'estimatedValue', { rule: 'field.digits' }],
  ])('has no amount with %s, and says why; the row stands as it was', (_what, cells, field, params) => {
    const row = read(cells);

    expect(row.item).not.toHaveProperty(field);
    expect(row.notes).toContainEqual({ code: 'import.amount-refused', params: expect.objectContaining({ field, ...params }) });
    expect(row.verbatim).toMatchObject({ Value: cells.Value });
  });

  it('has an estimate to the ten-thousandth', () => {
    expect(read({ Item: 'Bag', Value: '5.1234' })).toMatchObject({ item: { estimatedValue: { amount: '5.1234' } } });
  });
});

describe('a row with what gives power over a wallet', () => {
  it.each(['Item', 'City', 'Result', 'Unmapped'])('is refused wherever it stands (%s), and kept without it', (column) => {
    const row = read({ [column]: PHRASE }, MAPPING, [...HEADERS, 'Unmapped']);

    expect(row.errors).toEqual([{ code: 'import.secret' }]);
    expect(JSON.stringify(row)).not.toContain('abandon');
    expect(row.verbatim).toMatchObject({ Case: 'ZZ-100001', [column]: '***' });
  });

  it('is refused behind the last column too', () => {
    const { cells, result } = createRowReader(MAPPING, HEADERS, TODAY)({ rowNumber: 2, cells: [...HEADERS.map((header) => VALID[header] ?? ''), PHRASE] });

    expect([cells.at(-1), result.status]).toEqual(['***', 'refused']);
  });

  it('is told what else is wrong, without the words of the secret', () => {
    const row = read({ Seized: '5/23/2914', Value: `-1`, Item: PHRASE });

    expect(row.errors?.map(({ code }) => code)).toEqual(['import.seizure-date-in-future', 'import.amount-negative', 'import.secret']);
    expect(JSON.stringify(read({ Seized: PHRASE }))).not.toContain('abandon');
  });

  it('is refused when only the columns together are the phrase', () => {
    const twoColumns: ImportMapping = { ...MAPPING, columns: [...MAPPING.columns, { column: 'More', to: 'item.description' }] };
    const row = read({ Item: 'abandon '.repeat(6), More: 'abandon '.repeat(6) }, twoColumns, [...HEADERS, 'More']);

    expect(row.errors).toEqual([{ code: 'import.secret' }]);
    expect(JSON.stringify(row)).not.toContain('abandon');
  });
});
