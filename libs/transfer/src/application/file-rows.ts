import type { ImportMapping } from '../domain/mapping.js';
import type { RowResult } from '../domain/mapped-row.js';
import { createRowMapper } from '../domain/map-row.js';
import { createRepeatGuard } from '../domain/repeat-guard.js';
import type { Table } from '../reading/table.js';

/** A row of a file with what the mapping made of it. */
export interface FileRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly result: RowResult;
}

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
  const map = createRowMapper(mapping, table.headers, { today });
  const guard = createRepeatGuard();
  let rows: FileRow[] = [];
  let from = 0;
  let read = 0;
  for await (const { rowNumber, cells } of table.rows) {
    const result = guard(map({ rowNumber, cells }));
    read += 1;
    if (read <= start) {
      from = read;
      continue;
    }
    rows.push({ rowNumber, cells, result });
    if (rows.length < BATCH_ROWS) continue;
    yield { from, rows };
    rows = [];
    from = read;
  }
  if (rows.length > 0) yield { from, rows };
}
