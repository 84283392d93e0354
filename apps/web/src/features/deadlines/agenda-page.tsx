import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CalendarCheck } from 'lucide-react';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlineListQuery } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { AgendaTable } from './agenda-table.js';

const WhyDrawer = lazy(() => import('./why-drawer.js').then((file) => ({ default: file.WhyDrawer })));

const route = getRouteApi('/termijnen');
const scopes = ['mine', 'team', 'all'] as const;
const urgencies = ['overdue', 'today', 'soon', 'later'] as const;

/** All running deadlines by day: mine, of my team, or all that the reader may see. */
export function AgendaPage(): ReactElement {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  const { scope = 'mine', urgency, crossBorder, termijn } = route.useSearch();
  const navigate = route.useNavigate();
  const query = { scope, state: 'open' as const, ...(urgency ? { urgency } : {}), ...(crossBorder ? { crossBorder } : {}) };
  const list = usePagedRows(useInfiniteQuery(deadlineListQuery(query)));
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        beside={
          <span className="page-count" role="status">
            {list.state !== 'loading' && t('count', { count: list.total, shown: formatNumber(list.total, locale) })}
          </span>
        }
      />
      <div className="filters">
        <div className="filter-group" role="group" aria-label={t('filter.whose')}>
          {scopes.map((one) => (
            <FilterChip key={one} pressed={scope === one} onToggle={() => void navigate({ search: (old) => ({ ...old, scope: one }) })}>
              {t(`filter.${one}`)}
            </FilterChip>
          ))}
        </div>
        <div className="filter-group" role="group" aria-label={t('filter.urgency')}>
          {urgencies.map((one) => (
            <FilterChip
              key={one}
              pressed={urgency === one}
              onToggle={() => void navigate({ search: (old) => ({ ...old, urgency: urgency === one ? undefined : one }) })}
            >
              {t(`urgency.${one}`)}
            </FilterChip>
          ))}
        </div>
        <FilterChip
          pressed={crossBorder ?? false}
          onToggle={() => void navigate({ search: (old) => ({ ...old, crossBorder: crossBorder ? undefined : true }) })}
        >
          {t('filter.crossBorder')}
        </FilterChip>
      </div>
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
            {t('more', { loaded: formatNumber(list.rows.length, locale), total: formatNumber(list.total, locale) })}
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
