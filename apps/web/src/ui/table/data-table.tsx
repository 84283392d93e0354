import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { useListeners } from '../use-listeners.js';
import { type Column, flexibleWidth, type Sort } from './column.js';
import './data-table.css';
import { rowIndexOf } from './row-index.js';
import { type Selection, withRange, withToggled } from './selection.js';
import { TableBody } from './table-body.js';
import { TableHead } from './table-head.js';
import { TableState } from './table-state.js';
import { useRowHeight } from './use-row-height.js';
import { useRowKeys } from './use-row-keys.js';

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** How many rows the filter lets through, loaded or not. */
  readonly total: number;
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly selection?: Selection<Row>;
  readonly onSelect?: (selection: Selection<Row>) => void;
  readonly onOpen?: (row: Row) => void;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly state: 'loading' | 'ready' | 'loading-more';
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly empty: ReactNode;
  readonly bulkBar?: ReactNode;
}

/** How many rows before the end the next page is asked for. */
const lookAhead = 40;
/** The head's height in pixels; a row that gets the focus must not lie under it. */
const headHeight = 34;
/** The width of the column to select rows in, in rem. */
const selectWidth = 2.5;

/** A long list as a native table: only the rows in sight exist, the server sorts, and more is asked for while scrolling. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, rows, total, keyOf, nameOf, selection, onSelect, onOpen, hasMore, onMore, state } = props;
  const { t } = useTranslation('common');
  const locale = useLocale();
  const scroll = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const rowHeight = useRowHeight();

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);

  const toggle = (index: number, from: number | null): void => {
    const row = rows[index];
    if (!row || !selection || !onSelect) return;
    const run = from === null ? [] : rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    onSelect(from === null ? withToggled(selection, keyOf(row), row) : withRange(selection, run, keyOf));
  };
  const open = (index: number | null): void => {
    const row = index === null ? undefined : rows[index];
    if (row) onOpen?.(row);
  };

  const { active, setActive, onKeyDown } = useRowKeys({
    count: rows.length,
    body,
    scrollTo: (index) => virtual.scrollToIndex(index),
    pageRows: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2),
    onOpen: open,
    onToggle: onSelect && toggle,
  });
  useListeners(body, {
    keydown: onKeyDown,
    focusin: ({ target }) => setActive(rowIndexOf(target) ?? active),
    change: ({ target }) => toggle(rowIndexOf(target) ?? -1, null),
    dblclick: ({ target }) => open(rowIndexOf(target)),
  });

  const drawn = virtual.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && state === 'ready' && rows.length > 0 && lastDrawn >= rows.length - lookAhead) onMore();
  }, [hasMore, state, rows.length, lastDrawn, onMore]);

  const allChosen = selection !== undefined && rows.length > 0 && rows.every((row) => selection.has(keyOf(row)));
  const all = selection && { chosen: allChosen, onToggle: () => onSelect?.(allChosen ? new Map() : withRange(selection, rows, keyOf)) };
  const width = columns.reduce((sum, column) => sum + (column.width ?? column.least ?? flexibleWidth), selection ? selectWidth : 0);
  const isEmpty = rows.length === 0;

  return (
    <div className="data-table">
      {props.bulkBar}
      <div className="table-scroll" ref={scroll}>
        <table aria-rowcount={total + 1} aria-busy={state === 'loading'} style={{ minWidth: `${width}rem` }}>
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            {selection && <col style={{ width: `${selectWidth}rem` }} />}
            {columns.map((column) => (
              <col key={column.id} {...(column.width ? { style: { width: `${column.width}rem` } } : {})} />
            ))}
          </colgroup>
          <TableHead columns={columns} sort={props.sort} onSort={props.onSort} all={all} />
          <TableBody
            ref={body}
            rows={rows}
            drawn={drawn}
            height={virtual.getTotalSize()}
            columns={columns}
            active={active}
            selection={selection}
            keyOf={keyOf}
            nameOf={nameOf}
          />
        </table>
        {isEmpty && <TableState state={state} error={props.error} onRetry={props.onRetry} empty={props.empty} />}
      </div>
      {!isEmpty && (hasMore || state === 'loading-more') && (
        <p className="table-foot">
          <span>{t('table.loaded', { loaded: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}</span>
          {state === 'loading-more' && <span>{t('loading')}</span>}
        </p>
      )}
    </div>
  );
}
