import { memo, type ReactElement } from 'react';
import { classNames } from '../../lib/class-names.js';
import type { Column } from './column.js';

interface DataRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly active: boolean;
  /** Undefined when rows of this table cannot be selected. */
  readonly selected: boolean | undefined;
  readonly selectLabel: string;
}

function DrawnRow<Row>({ row, index, columns, active, selected, selectLabel }: DataRowProps<Row>): ReactElement {
  const tab = active ? 0 : -1;
  return (
    <tr className={classNames('data-row', selected && 'row-chosen')} data-index={index} aria-rowindex={index + 2} tabIndex={tab}>
      {selected !== undefined && (
        <td className="row-select">
          <label>
            <span className="visually-hidden">{selectLabel}</span>
            <input type="checkbox" checked={selected} readOnly tabIndex={tab} />
          </label>
        </td>
      )}
      {columns.map(({ id, cell, align }) => (
        <td key={id} className={align === 'end' ? 'align-end' : undefined}>
          {cell(row, tab)}
        </td>
      ))}
    </tr>
  );
}

/** One line of a table. It has no handlers of its own: the table listens for all of them. */
export const DataRow = memo(DrawnRow) as typeof DrawnRow;
