import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from '../icon.js';
import type { Column, Sort } from './column.js';

interface SortHeadProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

/** The head of a column; a press sorts on it, the next one turns the order round. */
export function SortHead<Row>({ column, sort, onSort }: SortHeadProps<Row>): ReactElement {
  const { title, align } = column;
  const by = column.sort;
  const className = align === 'end' ? 'align-end' : undefined;
  if (!by || !onSort) {
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    );
  }
  const active = sort?.by === by;
  const icon = !active ? ArrowUpDown : sort.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" className={className} {...(active ? { 'aria-sort': sort.descending ? 'descending' : 'ascending' } : {})}>
      <button type="button" className="sort-button" onClick={() => onSort({ by, descending: active && !sort.descending })}>
        {title}
        <Icon of={icon} />
      </button>
    </th>
  );
}
