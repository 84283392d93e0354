import type { ImportMapping } from '../domain/mapping.js';
import { createRepeatGuard } from '../domain/repeat-guard.js';
import type { Table } from '../reading/table.js';
import { createRowReader, type FileRow } from './read-row.js';

export interface FileBatch {
  /** How many rows of the file come before it. */
  readonly from: number;
  readonly rows: readonly FileRow[];
}

/** Rows written in one transaction. */
const BATCH_ROWS = 500;

/**
 * The rows of a file, mapped, some hundreds at a time. Batches before `start` are passed over; their rows are mapped all
 * the same, for a number that stands twice in a file is known only to who has read all of it.
 */
export async function* batchesOf(table: Table, mapping: ImportMapping, today: string, start = 0): AsyncGenerator<FileBatch> {
  const read = createRowReader(mapping, table.headers, { today });
  const guard = createRepeatGuard();
  let rows: FileRow[] = [];
  let from = 0;
  let passed = 0;
  for await (const { rowNumber, cells } of table.rows) {
    const row = read({ rowNumber, cells });
    const result = guard(row.result);
    passed += 1;
    if (passed <= start) {
      from = passed;
      continue;
    }
    rows.push({ ...row, result });
    if (rows.length < BATCH_ROWS) continue;
    yield { from, rows };
    rows = [];
    from = passed;
  }
  if (rows.length > 0) yield { from, rows };
}
