import { codesOf, HEADERS, mapped, MAPPING, TODAY, VALID } from '../../testing/office-register.js';
import { mapRow } from './map-row.js';

describe('which case and which row', () => {
  it('puts rows of one case reference in one case', () => {
    expect(mapped({ Inventory: '1' }).caseKey).toBe(mapped({ Inventory: '2', Report: 'other' }).caseKey);
    expect(mapped({ Case: 'ZZ-1' }).caseKey).not.toBe(mapped({ Case: 'ZZ-2' }).caseKey);
  });

  it('falls back to another number, marked, without joining a case that has that number as its own', () => {
    const fallback = mapped({ Case: '', Report: 'ZZ-100001' });

    expect(fallback.case.reference).toBe('ZZ-100001');
    expect(fallback.caseKey).not.toBe(mapped({}).caseKey);
    expect(fallback.notes).toMatchObject([{ code: 'import.case-key-fallback', column: 'Report' }]);
  });

  it('makes a row without any number a case of its own, marked', () => {
    const first = mapped({ Case: '', Report: '' });

    expect(first.case.reference).toBe('20000001/1');
    expect(codesOf(first)).toEqual(['import.case-key-missing']);
    expect(first.caseKey).not.toBe(mapped({ Case: '', Report: '', Line: '2' }).caseKey);
  });

  it('knows a row again by its key, and sees a change in its content', () => {
    const before = mapped({});
    const after = mapped({ Result: 'ftot adm' });

    expect(after.rowKey).toBe(before.rowKey);
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(mapped({}).contentHash).toBe(before.contentHash);
  });

  it('hashes the same row of a workbook the same', () => {
    expect(mapped({ Seized: '2014-05-23', Value: '205.00' }).contentHash).toBe(mapped({}).contentHash);
  });

  it('hashes the same row the same when its columns have changed places', () => {
    const backwards = HEADERS.toReversed();
    const cells = backwards.map((header) => VALID[header] ?? '');

    expect(mapRow(MAPPING, backwards, { rowNumber: 9, cells }, TODAY)).toMatchObject({
      row: { contentHash: mapped({}).contentHash, rowKey: mapped({}).rowKey, caseKey: mapped({}).caseKey },
    });
  });

  it('knows a row of a register without numbers by its whole content', () => {
    const row = mapped({}, { ...MAPPING, rowKey: [] });

    expect(row.rowKey).toBe(`content:${row.contentHash}`);
    expect(codesOf(row)).toEqual([]);
  });

  it.each([
    ['all of its number is missing', { Inventory: '', Line: '' }, ['Inventory', 'Line']],
    ['the first part of its number is missing', { Inventory: '' }, ['Inventory']],
    ['the last part of its number is missing', { Line: '' }, ['Line']],
    ['a part of its number is a slip of the keyboard', { Line: '-' }, ['Line']],
  ])('knows a row by its whole content when %s, and says of each part that it is missing', (_, cells, missing) => {
    const row = mapped(cells);

    expect(row.rowKey).toBe(`content:${row.contentHash}`);
    expect(row.rowKey).not.toBe(mapped({ ...cells, Item: 'Mexican Pesos' }).rowKey);
    expect(row.notes).toEqual(missing.map((column) => ({ code: 'import.row-key-missing', column, params: { column } })));
  });
});
