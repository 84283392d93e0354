import type { ItemRow, ItemSearch, ItemSort } from '@contract/items';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemListQuery } from '../../api/items.js';
import { useLocale } from '../../i18n/use-locale.js';
import { chosenColumns } from '../../lib/chosen-columns.js';
import { EmptyState } from '../../ui/empty-state.js';
import type { Column, Sort } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/data-table.js';
import type { Selection } from '../../ui/table/selection.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { ItemBulkBar } from './item-bulk-bar.js';
import { withFields } from './field-columns.js';
import { itemColumns, type ItemPlace } from './item-columns.js';

interface ItemTableProps {
  readonly caption: string;
  readonly search: ItemSearch;
  readonly place: ItemPlace;
  /** The columns to show, in their order; all when absent. */
  readonly cols?: string | undefined;
  /** Columns of the classes that the list is narrowed to. */
  readonly ofClass?: readonly Column<ItemRow>[];
  /** Where the order is kept when the address holds it; otherwise the table keeps it itself. */
  readonly onSort?: (sort: Sort) => void;
  readonly empty?: ReactNode;
}

const none: readonly Column<ItemRow>[] = [];

/** Items in a table, with what can be done with those that are chosen. */
export function ItemTable({ caption, search, place, cols, ofClass = none, onSort, empty }: ItemTableProps): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const navigate = useNavigate();
  const { acts } = useMe();
  const [ownSort, setOwnSort] = useState<Sort>({ by: search.sort ?? 'nextDeadline', descending: search.descending ?? false });
  const [selection, setSelection] = useState<Selection<ItemRow>>(new Map());
  const judged = search.defects !== undefined;
  const columns = useMemo(() => chosenColumns(withFields(itemColumns(t, locale, place, judged), ofClass), cols), [t, locale, place, judged, ofClass, cols]);
  const sort = onSort ? { by: search.sort ?? 'nextDeadline', descending: search.descending ?? false } : ownSort;
  const list = usePagedRows(
    useInfiniteQuery(itemListQuery({ ...search, sort: sort.by as ItemSort, descending: sort.descending })),
  );
  // A chosen row is acted on as it is now, with the version it has now.
  const chosen = useMemo(() => {
    const now = new Map(list.rows.map((row) => [row.id, row]));
    return [...selection.values()].map((row) => now.get(row.id) ?? row);
  }, [selection, list.rows]);
  const mayChoose = ['decision.give', 'custody.move', 'item.correct'].some((act) => acts.includes(act));
  const { sort: _sort, descending: _descending, cursor: _cursor, limit: _limit, fields: _fields, ...matching } = search;
  const bulkBar = chosen.length > 0 && (
    <ItemBulkBar
      selection={selection}
      chosen={chosen}
      matching={matching}
      mayWiden={list.hasMore && list.rows.every(({ id }) => selection.has(id))}
      onClear={() => setSelection(new Map())}
    />
  );
  return (
    <DataTable
      {...list}
      caption={caption}
      columns={columns}
      keyOf={({ id }) => id}
      nameOf={({ reference, description }) => `${reference} ${description}`}
      sort={sort}
      onSort={onSort ?? setOwnSort}
      {...(mayChoose ? { selection, onSelect: setSelection } : {})}
      onOpen={({ id }) => void navigate({ to: '/voorwerpen/$itemId', params: { itemId: id } })}
      bulkBar={bulkBar}
      empty={empty ?? <EmptyState title={t('empty.ofCase')} />}
    />
  );
}
