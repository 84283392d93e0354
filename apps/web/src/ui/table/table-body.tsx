import type { VirtualItem } from '@tanstack/react-virtual';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column.js';
import { DataRow } from './data-row.js';
import type { Selection } from './selection.js';

interface TableBodyProps<Row> {
  readonly ref: Ref<HTMLTableSectionElement>;
  readonly rows: readonly Row[];
  readonly drawn: readonly VirtualItem[];
  /** Height of all rows, drawn or not, in pixels. */
  readonly height: number;
  readonly columns: readonly Column<Row>[];
  readonly active: number;
  readonly selection: Selection<Row> | undefined;
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
}

/** The rows in sight, between two empty ones as high as all the others. */
export function TableBody<Row>(props: TableBodyProps<Row>): ReactElement {
  const { ref, rows, drawn, height, columns, active, selection, keyOf, nameOf } = props;
  const { t } = useTranslation('common');
  const span = columns.length + (selection ? 1 : 0);
  const above = drawn[0]?.start ?? 0;
  const below = height - (drawn.at(-1)?.end ?? 0);
  return (
    <tbody ref={ref}>
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
  );
}
