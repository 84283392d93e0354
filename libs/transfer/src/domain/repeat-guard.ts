import type { MappedRow, RowResult } from './mapped-row.js';
import { isOwnCase } from './row-identity.js';

/**
 * Watches one file for rows that claim to be the same row. Two rows with one register number exclude each other: the
 * first stands, the later is refused with the number of the first. Rows that have no number and are equal to the letter
 * are as many things: the second gets '#2' behind its key, in the same way each time the file is sent.
 */
export function createRepeatGuard(): (result: RowResult) => RowResult {
  const firstRows = new Map<string, number>();
  const timesSeen = new Map<string, number>();

  return (result) => {
    if (result.status === 'refused') return result;
    const { row } = result;
    if (row.rowKey.startsWith('content:')) {
      const times = (timesSeen.get(row.rowKey) ?? 0) + 1;
      timesSeen.set(row.rowKey, times);
      return times === 1 ? result : { status: 'mapped', row: numbered(row, times) };
    }
    const firstRow = firstRows.get(row.rowKey);
    if (firstRow === undefined) {
      firstRows.set(row.rowKey, row.rowNumber);
      return result;
    }
    const { rowNumber, rowKey, verbatim } = row;
    const errors = [{ code: 'import.row-key-repeated' as const, params: { firstRow, key: rowKey } }];
    return { status: 'refused', row: { rowNumber, errors, verbatim } };
  };
}

/** A row without a number of its own and without a case is a case of its own; so is its twin. */
function numbered(row: MappedRow, times: number): MappedRow {
  return { ...row, rowKey: `${row.rowKey}#${times}`, caseKey: isOwnCase(row.caseKey) ? `${row.caseKey}#${times}` : row.caseKey };
}
