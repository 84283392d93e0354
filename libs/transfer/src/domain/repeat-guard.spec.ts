import type { MappedRow, RowResult } from './mapped-row.js';
import { createRepeatGuard } from './repeat-guard.js';

function aRow(rowNumber: number, rowKey: string, caseKey = 'case'): RowResult {
  const row: MappedRow = {
    rowNumber,
    caseKey,
    rowKey,
    contentHash: 'hash',
    case: { reference: 'ZZ-1', otherReferences: [] },
    item: { assetClass: 'cash', classRule: 'cash', description: 'U.S.C.', identifiers: [], seizedOn: '2014-05-23', details: {} },
    notes: [],
    verbatim: { Item: 'U.S.C.' },
  };
  return { status: 'mapped', row };
}

describe('createRepeatGuard', () => {
  it('refuses the second row with a number of the register, and names the first', () => {
    const guard = createRepeatGuard();
    guard(aRow(2, '["1"]'));

    expect(guard(aRow(3, '["2"]'))).toMatchObject({ status: 'mapped' });
    expect(guard(aRow(4, '["1"]'))).toMatchObject({
      status: 'refused',
      row: { rowNumber: 4, errors: [{ code: 'import.row-key-repeated', params: { firstRow: 2 } }], verbatim: { Item: 'U.S.C.' } },
    });
  });

  it('takes equal rows without a number for as many things, numbered the same each time', () => {
    const keysOf = () => {
      const guard = createRepeatGuard();
      return [2, 3, 4].map((rowNumber) => {
        const result = guard(aRow(rowNumber, 'content:a', 'row:content:a'));
        return result.status === 'mapped' ? [result.row.rowKey, result.row.caseKey] : [];
      });
    };

    expect(keysOf()).toEqual([
      ['content:a', 'row:content:a'],
      ['content:a#2', 'row:content:a#2'],
      ['content:a#3', 'row:content:a#3'],
    ]);
    expect(keysOf()).toEqual(keysOf());
  });

  it('does not count a refused row', () => {
    const guard = createRepeatGuard();
    guard({ status: 'refused', row: { rowNumber: 2, errors: [], verbatim: {} } });

    expect(guard(aRow(3, '["1"]'))).toMatchObject({ status: 'mapped' });
  });
});
