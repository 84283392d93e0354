import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Globe } from 'lucide-react';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlineListQuery } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { BoardRow } from './board-row.js';
import './board.css';
import { DeadlineFilters } from './deadline-filters.js';
import { DeadlineViews } from './deadline-views.js';
import { queryOf } from './query-of.js';
import { useCount } from './use-count.js';
import { useServerNow } from './use-server-now.js';

const WhyDrawer = lazy(() => import('./why-drawer.js').then((file) => ({ default: file.WhyDrawer })));

const route = getRouteApi('/termijnen/bord');
/** Who watches the board sees what others do within half a minute, also when no news came through. */
const everyMilliseconds = 30_000;

/** The clocks between states, over all cases: the one that ends first on top, with the hours that are left by the server's clock. */
export function BoardPage(): ReactElement {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  const now = useServerNow();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const query = { ...queryOf({ ...state, scope: state.scope ?? 'all' }, 'mine'), crossBorder: true };
  const list = usePagedRows(useInfiniteQuery({ ...deadlineListQuery(query), refetchInterval: everyMilliseconds }));
  const counted = useCount(query, list);
  return (
    <div className="page">
      <PageHeading
        title={t('board.title')}
        beside={
          <span className="page-count" role="status">
            {counted && t(counted.exact ? 'board.count' : 'board.countMore', { count: counted.count, shown: formatNumber(counted.count, locale) })}
          </span>
        }
      />
      <DeadlineViews state={state} />
      <DeadlineFilters state={{ ...state, scope: state.scope ?? 'all', crossBorder: true }} onChange={(change) => void navigate({ search: (old) => ({ ...old, ...change }) })} />
      <p className="muted">{t('board.clock', { time: formatInstant(new Date(now).toISOString(), locale) })}</p>
      {list.state === 'loading' && <Skeleton lines={10} />}
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state !== 'loading' && list.error === null && list.rows.length === 0 && (
        <EmptyState title={t('board.none')} icon={Globe}>
          <p>{t('board.noneDo')}</p>
        </EmptyState>
      )}
      {list.rows.length > 0 && (
        <ol className="board" aria-label={t('board.title')}>
          {list.rows.map((row) => (
            <BoardRow key={row.id} row={row} now={now} />
          ))}
        </ol>
      )}
      {list.hasMore && (
        <div className="button-row">
          <Button onClick={list.onMore} busy={list.state === 'loading-more'}>
            {t('more')}
          </Button>
        </div>
      )}
      <Suspense fallback={null}>
        {state.termijn && <WhyDrawer id={state.termijn} onClose={() => void navigate({ search: (old) => ({ ...old, termijn: undefined }), replace: true })} />}
      </Suspense>
    </div>
  );
}
