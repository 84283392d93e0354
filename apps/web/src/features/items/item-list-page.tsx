import type { ItemSort } from '@contract/items';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PanelLeft } from 'lucide-react';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemFacetsQuery, itemListQuery } from '../../api/items.js';
import { showAnew } from '../../api/show-anew.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { chosenColumns } from '../../lib/chosen-columns.js';
import { readList } from '../../lib/url-list.js';
import { useFilterText } from '../../lib/use-filter-text.js';
import { readItemList } from '../../routes/list-search.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ListTools } from '../lists/list-tools.js';
import { NewsButton } from '../live/news-button.js';
import { fieldColumns, fieldsOf, withFields } from './field-columns.js';
import { useReference } from '../reference/use-reference.js';
import { itemColumns } from './item-columns.js';
import { ItemFilters } from './item-filters.js';
import { isNarrowed, itemFilterOf, itemSearchOf } from './item-list-state.js';
import { ItemTable } from './item-table.js';
import './items.css';

const route = getRouteApi('/voorwerpen');

/** All items the reader may see, with the filters beside them. */
export function ItemListPage(): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const client = useQueryClient();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const { typed, asked, setTyped } = useFilterText('items');
  const [panel, setPanel] = useState(true);
  const { assetClasses } = useReference();
  const ofClass = useMemo(() => fieldColumns(assetClasses, readList(state.class) ?? [], state.cols, t, locale), [assetClasses, state.class, state.cols, t, locale]);
  const columns = useMemo(() => withFields(itemColumns(t, locale, 'register', state.defect !== undefined), ofClass), [t, locale, state.defect, ofClass]);
  const askedFor = itemSearchOf(state, asked);
  const fields = fieldsOf(chosenColumns(columns, state.cols));
  const search = { ...askedFor, ...(fields.length > 0 && { fields }) };
  const { data: facets } = useQuery(itemFacetsQuery(itemFilterOf(state, asked)));
  const { data } = useInfiniteQuery(itemListQuery(search));
  const { total, exact = true } = data?.pages[0] ?? {};
  const filtered = isNarrowed(state, asked);
  const counted = filtered ? 'countFiltered' : 'count';
  return (
    <div className="page page-list">
      <PageHeading
        title={t('title')}
        beside={
          <span className="page-count" role="status">
            {total !== undefined && t(exact ? counted : 'countMore', { count: total, shown: formatNumber(total, locale) })}
          </span>
        }
        actions={
          <>
            <ListTools
              list="items"
              state={state}
              columns={columns}
              columnsHint={state.class === undefined ? t('column.ofClassHint') : undefined}
              asked={{ items: askedFor }}
              onApply={(view) => void navigate({ search: readItemList(view) })}
            />
            <NewsButton topic="items" onShow={() => void showAnew(client, ['items', 'list'])} />
            <Button icon={PanelLeft} className="panel-toggle" aria-expanded={panel} onClick={() => setPanel(!panel)}>
              {panel ? t('filter.hide') : t('filter.unhide')}
            </Button>
          </>
        }
      />
      <div className={panel ? 'list-layout' : 'list-layout list-layout-wide'}>
        <ItemFilters
          state={state}
          text={typed}
          facets={facets}
          onText={setTyped}
          onChange={(change) => void navigate({ search: (old) => ({ ...old, ...change }) })}
        />
        <div className="list-main">
          <ItemTable
            caption={t('title')}
            search={search}
            place="register"
            cols={state.cols}
            ofClass={ofClass}
            onSort={({ by, descending }) =>
              void navigate({ search: (old) => ({ ...old, sort: by as ItemSort, desc: descending || undefined }), replace: true })
            }
            empty={
              <EmptyState title={filtered ? t('empty.filtered') : t('empty.none')}>
                <p>{filtered ? t('empty.filteredDo') : t('empty.noneDo')}</p>
              </EmptyState>
            }
          />
        </div>
      </div>
    </div>
  );
}
