import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from '../icon.js';
import type { Column, Sort } from './column.js';

interface SortHeadProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

const icons = { ascending: ArrowUp, descending: ArrowDown } as const;

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
  const order = active && (sort.descending ? 'descending' : 'ascending');
  return (
    <th scope="col" className={className} {...(order ? { 'aria-sort': order } : {})}>
      <button type="button" className="sort-button" onClick={() => onSort({ by, descending: order === 'ascending' })}>
        {title}
        <Icon of={order ? icons[order] : ArrowUpDown} />
      </button>
    </th>
  );
}
