import type { CaseSort } from '@contract/cases';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { caseFacetsQuery, caseListQuery } from '../../api/cases.js';
import { showAnew } from '../../api/show-anew.js';
import { useLocale } from '../../i18n/use-locale.js';
import { chosenColumns } from '../../lib/chosen-columns.js';
import { formatNumber } from '../../lib/format-number.js';
import { useFilterText } from '../../lib/use-filter-text.js';
import { readCaseList } from '../../routes/list-search.js';
import { ButtonLink } from '../../ui/button-link.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { DataTable } from '../../ui/table/data-table.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { ListTools } from '../lists/list-tools.js';
import { NewsButton } from '../live/news-button.js';
import { useMe } from '../session/use-me.js';
import { caseColumns } from './case-columns.js';
import { CaseFilters } from './case-filters.js';
import { caseFilterOf, caseSearchOf, isNarrowed } from './case-list-state.js';
import './cases.css';

const route = getRouteApi('/dossiers');

/** All cases the reader may see: filtered, sorted and paged by the server. */
export function CaseListPage(): ReactElement {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const client = useQueryClient();
  const { acts } = useMe();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const { typed, asked, setTyped } = useFilterText('cases');
  const all = useMemo(() => caseColumns(t, locale), [t, locale]);
  const columns = useMemo(() => chosenColumns(all, state.cols), [all, state.cols]);
  const search = caseSearchOf(state, asked);
  const query = useInfiniteQuery(caseListQuery(search));
  const list = usePagedRows(query);
  const { data: facets } = useQuery(caseFacetsQuery(caseFilterOf(state, asked)));
  const filtered = isNarrowed(state, asked);
  const counted = filtered ? 'countFiltered' : 'count';
  const exact = query.data?.pages[0]?.exact ?? true;

  return (
    <div className="page page-list">
      <PageHeading
        title={t('title')}
        beside={
          <span className="page-count" role="status">
            {list.state !== 'loading' && t(exact ? counted : 'countMore', { count: list.total, shown: formatNumber(list.total, locale) })}
          </span>
        }
        actions={
          <>
            <ListTools list="cases" state={state} columns={all} asked={{ cases: search }} onApply={(view) => void navigate({ search: readCaseList(view) })} />
            <NewsButton topic="cases" onShow={() => void showAnew(client, ['cases', 'list'])} />
            {acts.includes('case.open') && (
              <ButtonLink to="/dossiers/nieuw" look="primary" icon={Plus}>
                {t('new.open')}
              </ButtonLink>
            )}
          </>
        }
      />
      <CaseFilters
        state={state}
        text={typed}
        facets={facets}
        onText={setTyped}
        onChange={(change) => void navigate({ search: (old) => ({ ...old, ...change }) })}
      />
      <DataTable
        {...list}
        caption={t('title')}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ reference }) => reference}
        sort={{ by: state.sort ?? 'nextDeadline', descending: state.desc ?? false }}
        onSort={({ by, descending }) =>
          void navigate({ search: (old) => ({ ...old, sort: by as CaseSort, desc: descending || undefined }), replace: true })
        }
        onOpen={({ id }) => void navigate({ to: '/dossiers/$caseId', params: { caseId: id }, search: {} })}
        empty={
          <EmptyState title={filtered ? t('empty.filtered') : t('empty.none')}>
            <p>{filtered ? t('empty.filteredDo') : t('empty.noneDo')}</p>
          </EmptyState>
        }
      />
    </div>
  );
}
