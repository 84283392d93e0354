import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { LoadError } from '../load-error.js';
import { Skeleton } from '../skeleton.js';
import { type Column, flexibleWidth, type Sort } from './column.js';
import './data-table.css';
import { DataRow } from './data-row.js';
import { type Selection, withRange, withToggled } from './selection.js';
import { SortHead } from './sort-head.js';
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

/** A long list as a native table: only the rows in sight exist, the server sorts, and more is asked for while scrolling. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, rows, total, keyOf, nameOf, sort, onSort, selection, onSelect, onOpen, hasMore, onMore, state } = props;
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

  const { active, setActive, onKeyDown } = useRowKeys({
    count: rows.length,
    body,
    pageRows: Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2),
    scrollTo: (index) => virtual.scrollToIndex(index),
    onOpen: onOpen && ((index) => rows[index] && onOpen(rows[index])),
    onToggle: onSelect && toggle,
  });

  const drawn = virtual.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && state === 'ready' && rows.length > 0 && lastDrawn >= rows.length - lookAhead) onMore();
  }, [hasMore, state, rows.length, lastDrawn, onMore]);

  const indexOf = (target: EventTarget): number | null => {
    const row = target instanceof Element ? target.closest('tr[data-index]') : null;
    return row instanceof HTMLElement ? Number(row.dataset.index) : null;
  };
  const allChosen = selection !== undefined && rows.length > 0 && rows.every((row) => selection.has(keyOf(row)));
  const width = columns.reduce((sum, column) => sum + (column.width ?? flexibleWidth), selection ? 2.5 : 0);
  const span = columns.length + (selection ? 1 : 0);
  const above = drawn[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const isEmpty = rows.length === 0;

  return (
    <div className="data-table">
      {props.bulkBar}
      {/* The table keeps the focus of its rows; the scrolling box itself is reachable for those who scroll by key. */}
      <div className="table-scroll" ref={scroll} {...(isEmpty ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}>
        <table
          aria-rowcount={total + 1}
          aria-busy={state === 'loading'}
          style={{ minWidth: `${width}rem` }}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => setActive(indexOf(target) ?? active)}
          onChange={({ target }) => {
            const index = indexOf(target);
            if (index !== null) toggle(index, null);
          }}
          onDoubleClick={({ target }) => {
            const index = indexOf(target);
            if (index !== null && rows[index]) onOpen?.(rows[index]);
          }}
        >
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            {selection && <col style={{ width: '2.5rem' }} />}
            {columns.map((column) => (
              <col key={column.id} {...(column.width ? { style: { width: `${column.width}rem` } } : {})} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {selection && (
                <th scope="col" className="row-select">
                  <label>
                    <span className="visually-hidden">{t('table.selectAll')}</span>
                    <input
                      type="checkbox"
                      checked={allChosen}
                      onChange={(event) => {
                        event.stopPropagation();
                        onSelect?.(allChosen ? new Map() : withRange(selection, rows, keyOf));
                      }}
                    />
                  </label>
                </th>
              )}
              {columns.map((column) => (
                <SortHead key={column.id} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {above > 0 && (
              <tr aria-hidden="true">
                <td className="spacer" colSpan={span} style={{ height: above }} />
              </tr>
            )}
            {drawn.map(({ index }) => {
              const row = rows[index];
              return (
                row !== undefined && (
                  <DataRow
                    key={keyOf(row)}
                    row={row}
                    index={index}
                    columns={columns}
                    active={index === active}
                    selected={selection?.has(keyOf(row))}
                    selectLabel={t('table.select', { name: nameOf(row) })}
                  />
                )
              );
            })}
            {below > 0 && (
              <tr aria-hidden="true">
                <td className="spacer" colSpan={span} style={{ height: below }} />
              </tr>
            )}
          </tbody>
        </table>
        {isEmpty && state === 'loading' && <Skeleton lines={12} />}
        {isEmpty && props.error !== undefined && props.error !== null && (
          <LoadError error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
        )}
        {isEmpty && state !== 'loading' && !props.error && props.empty}
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
