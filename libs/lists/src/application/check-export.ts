import type { ExportRequest } from '../contract.js';
import { CASE_COLUMNS } from './case-columns.js';
import { ITEM_COLUMNS } from './item-columns.js';
import { LOG_COLUMNS } from './log-columns.js';

export interface ExportRefusal {
  readonly code: 'list-export.columns';
  readonly pointer: string;
}

/** Every column that is asked for is one of the list, and there is at least one. */
export function checkExport({ list, columns }: ExportRequest): ExportRefusal[] {
  const known = { items: ITEM_COLUMNS, cases: CASE_COLUMNS, log: LOG_COLUMNS }[list];
  return columns.flatMap((id, index): ExportRefusal[] => (Object.hasOwn(known, id) ? [] : [{ code: 'list-export.columns', pointer: `/columns/${index}` }]));
}
