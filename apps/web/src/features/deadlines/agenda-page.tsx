import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowRightLeft, CalendarCheck, UserCheck } from 'lucide-react';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlineListQuery } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { useOwnScope } from '../session/use-own-scope.js';
import { AgendaTable } from './agenda-table.js';
import { DeadlineFilters } from './deadline-filters.js';
import { DeadlineViews } from './deadline-views.js';
import { queryOf } from './query-of.js';
import { useCount } from './use-count.js';

const WhyDrawer = lazy(() => import('./why-drawer.js').then((file) => ({ default: file.WhyDrawer })));

const route = getRouteApi('/termijnen');

/** Deadlines by day: mine, of my team, or all that the reader may see; narrowed by person, unit, case and rule. */
export function AgendaPage(): ReactElement {
  const { t } = useTranslation('deadlines');
  const { t: tHandling } = useTranslation('handling');
  const { acts } = useMe();
  const locale = useLocale();
  const state = route.useSearch();
  const { termijn } = state;
  const navigate = route.useNavigate();
  const query = queryOf(state, useOwnScope());
  const list = usePagedRows(useInfiniteQuery(deadlineListQuery(query)));
  const counted = useCount(query, list);
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        actions={
          <>
            {acts.includes('deadline.hand-over') && (
              <ButtonLink to="/termijnen/overdragen" icon={ArrowRightLeft}>
                {tHandling('handOver.open')}
              </ButtonLink>
            )}
            <ButtonLink to="/waarneming" icon={UserCheck}>
              {tHandling('deputies.title')}
            </ButtonLink>
          </>
        }
        beside={
          <span className="page-count" role="status">
            {counted && t(counted.exact ? 'count' : 'countMore', { count: counted.count, shown: formatNumber(counted.count, locale) })}
          </span>
        }
      />
      <DeadlineViews state={state} />
      <DeadlineFilters state={state} caseName={list.rows[0]?.caseReference} onChange={(change) => void navigate({ search: (old) => ({ ...old, ...change }) })} />
      {list.state === 'loading' && <Skeleton lines={12} />}
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state !== 'loading' && list.error === null && list.rows.length === 0 && (
        <EmptyState title={t('empty.title')} icon={CalendarCheck}>
          <p>{t('empty.do')}</p>
        </EmptyState>
      )}
      {list.rows.length > 0 && <AgendaTable rows={list.rows} />}
      {list.hasMore && (
        <div className="button-row">
          <Button onClick={list.onMore} busy={list.state === 'loading-more'}>
            {t('more', { loaded: formatNumber(list.rows.length, locale) })}
          </Button>
        </div>
      )}
      <Suspense fallback={null}>
        {termijn && (
          <WhyDrawer id={termijn} onClose={() => void navigate({ search: (old) => ({ ...old, termijn: undefined }), replace: true })} />
        )}
      </Suspense>
    </div>
  );
}
