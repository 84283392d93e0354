import type { ExportColumn } from '../domain/export-column.js';
import type { Locale } from '#platform';

/** What is written: the watermark above, the heads, and the rows as they come. */
export interface TableFile<Row> {
  /** Who, when and which filter; each a line above the table. */
  readonly watermark: readonly string[];
  readonly columns: readonly ExportColumn<Row>[];
  readonly locale: Locale;
  readonly rows: AsyncIterable<Row>;
}
