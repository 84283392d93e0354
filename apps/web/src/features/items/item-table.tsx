import type { ItemRow, ItemSearch, ItemSort } from '@contract/items';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, Gavel } from 'lucide-react';
import { lazy, type ReactElement, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemListQuery } from '../../api/items.js';
import { useLocale } from '../../i18n/use-locale.js';
import { chosenColumns } from '../../lib/chosen-columns.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { BulkBar } from '../../ui/table/bulk-bar.js';
import type { Sort } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/data-table.js';
import type { Selection } from '../../ui/table/selection.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { itemColumns, type ItemPlace } from './item-columns.js';

const BulkMoveDialog = lazy(() => import('../lists/bulk-move-dialog.js').then((file) => ({ default: file.BulkMoveDialog })));
const DecideDialog = lazy(() => import('../decisions/decide-dialog.js').then((file) => ({ default: file.DecideDialog })));

interface ItemTableProps {
  readonly caption: string;
  readonly search: ItemSearch;
  readonly place: ItemPlace;
  /** The columns to show, in their order; all when absent. */
  readonly cols?: string | undefined;
  /** Where the order is kept when the address holds it; otherwise the table keeps it itself. */
  readonly onSort?: (sort: Sort) => void;
  readonly empty?: ReactNode;
}

/** Items in a table, with one decision on all that are chosen. */
export function ItemTable({ caption, search, place, cols, onSort, empty }: ItemTableProps): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const navigate = useNavigate();
  const { acts } = useMe();
  const [ownSort, setOwnSort] = useState<Sort>({ by: search.sort ?? 'nextDeadline', descending: search.descending ?? false });
  const [selection, setSelection] = useState<Selection<ItemRow>>(new Map());
  const [deciding, setDeciding] = useState(false);
  const [moving, setMoving] = useState(false);
  const [everything, setEverything] = useState(false);
  const columns = useMemo(() => chosenColumns(itemColumns(t, locale, place), cols), [t, locale, place, cols]);
  const sort = onSort ? { by: search.sort ?? 'nextDeadline', descending: search.descending ?? false } : ownSort;
  const list = usePagedRows(
    useInfiniteQuery(itemListQuery({ ...search, sort: sort.by as ItemSort, descending: sort.descending })),
  );
  // A chosen row is acted on as it is now, with the version it has now.
  const chosen = useMemo(() => {
    const now = new Map(list.rows.map((row) => [row.id, row]));
    return [...selection.values()].map((row) => now.get(row.id) ?? row);
  }, [selection, list.rows]);
  const mayDecide = acts.includes('decision.give');
  const mayMove = acts.includes('custody.move');
  const { sort: _sort, descending: _descending, cursor: _cursor, limit: _limit, ...matching } = search;
  const allLoaded = list.rows.length > 0 && list.rows.every(({ id }) => selection.has(id));
  const sentence = everything ? t('bulk.everything') : t('bulk.chosen', { count: chosen.length, shown: formatNumber(chosen.length, locale) });
  const choose = (next: Selection<ItemRow>): void => {
    setEverything(false);
    setSelection(next);
  };
  const bulkBar = chosen.length > 0 && (
    <BulkBar
      sentence={sentence}
      clearLabel={t('bulk.clear')}
      onClear={() => choose(new Map())}
    >
      {mayDecide && !everything && (
        <Button icon={Gavel} onClick={() => setDeciding(true)}>
          {t('bulk.decide')}
        </Button>
      )}
      {mayMove && (
        <Button icon={ArrowRightLeft} onClick={() => setMoving(true)}>
          {t('bulk.move')}
        </Button>
      )}
      {mayMove && allLoaded && list.hasMore && !everything && (
        <Button look="link" onClick={() => setEverything(true)}>
          {t('bulk.all')}
        </Button>
      )}
    </BulkBar>
  );
  return (
    <>
      <DataTable
        {...list}
        caption={caption}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ reference, description }) => `${reference} ${description}`}
        sort={sort}
        onSort={onSort ?? setOwnSort}
        {...(mayDecide || mayMove ? { selection, onSelect: choose } : {})}
        onOpen={({ id }) => void navigate({ to: '/voorwerpen/$itemId', params: { itemId: id } })}
        bulkBar={bulkBar}
        empty={empty ?? <EmptyState title={t('empty.ofCase')} />}
      />
      <Suspense fallback={null}>
        {moving && (
          <BulkMoveDialog
            which={everything ? { matching } : { itemIds: chosen.map(({ id }) => id) }}
            sentence={sentence}
            onClose={() => setMoving(false)}
          />
        )}
        {deciding && (
          <DecideDialog
            items={chosen}
            onClose={(decided) => {
              setDeciding(false);
              if (decided) setSelection(new Map());
            }}
          />
        )}
      </Suspense>
    </>
  );
}
