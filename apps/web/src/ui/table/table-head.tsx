import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Sort } from './column.js';
import { SortHead } from './sort-head.js';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  /** Absent when rows cannot be selected. */
  readonly all?: { readonly chosen: boolean; readonly onToggle: () => void } | undefined;
}

/** The head of a table: what to sort on, and all rows at once. */
export function TableHead<Row>({ columns, sort, onSort, all }: TableHeadProps<Row>): ReactElement {
  const { t } = useTranslation('common');
  return (
    <thead>
      <tr aria-rowindex={1}>
        {all && (
          <th scope="col" className="row-select">
            <label>
              <span className="visually-hidden">{t('table.selectAll')}</span>
              <input type="checkbox" checked={all.chosen} onChange={all.onToggle} />
            </label>
          </th>
        )}
        {columns.map((column) => (
          <SortHead key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}
