import type { ReactNode } from 'react';

/** One column of a DataTable. Columns are made once, or memoised: rows are drawn again only when they change. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What stands in the cell. `tab` goes on links, so that a table is one stop for the Tab key. */
  readonly cell: (row: Row, tab: 0 | -1) => ReactNode;
  /** Width in rem; a column without one shares what is left. */
  readonly width?: number;
  /** The least width in rem of a column without a width of its own. */
  readonly least?: number;
  readonly align?: 'end';
  /** Not among the columns that are shown as long as nobody has chosen any. */
  readonly unusual?: boolean;
  /** The server's name for sorting on it; absent when it cannot be sorted. */
  readonly sort?: string;
}

export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** The least width in rem of a column that takes what is left. */
export const flexibleWidth = 14;
