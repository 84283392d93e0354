import type { Titles } from '../../../platform/src/contract.js';

/** What a cell of a file holds; a spreadsheet counts with numbers and dates, and shows texts. */
export type CellKind = 'text' | 'number' | 'date';

/** One column of a file: its head, and what a row says in it. */
export interface ExportColumn<Row> {
  readonly title: Titles;
  readonly kind: CellKind;
  /** Null where there is nothing to say. Numbers as decimal strings, dates as 'YYYY-MM-DD'. */
  readonly of: (row: Row, locale: keyof Titles) => string | null;
}

/** The columns of a file by the columns of the list, in the order that was asked; one of the list may be several of a file. */
export function exportColumns<Row>(all: Readonly<Record<string, readonly ExportColumn<Row>[]>>, asked: readonly string[]): readonly ExportColumn<Row>[] {
  return [...new Set(asked)].flatMap((id) => (Object.hasOwn(all, id) ? (all[id] ?? []) : []));
}
