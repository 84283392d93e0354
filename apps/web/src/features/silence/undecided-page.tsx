import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Gavel } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { undecidedQuery } from '../../api/undecided.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useOwnScope } from '../session/use-own-scope.js';
import { UndecidedFilters } from './undecided-filters.js';
import { UndecidedTable } from './undecided-table.js';

const route = getRouteApi('/onbeslist');

/** What lies in silence: held items, the longest without a decision first, with who must decide what and until when. */
export function UndecidedPage(): ReactElement {
  const { t } = useTranslation('silence');
  const locale = useLocale();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const { which = 'undecided', lead, unit } = state;
  const own = useOwnScope();
  const scope = state.scope ?? (lead || unit ? 'all' : own);
  const list = usePagedRows(useInfiniteQuery(undecidedQuery({ which, scope, ...(lead ? { leadId: lead } : {}), ...(unit ? { unitId: unit } : {}) })));
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
      <p className="muted">{t('intro')}</p>
      <UndecidedFilters state={{ ...state, which, scope }} onChange={(change) => void navigate({ search: (old) => ({ ...old, ...change }) })} />
      {list.state === 'loading' && <Skeleton lines={12} />}
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state !== 'loading' && list.error === null && list.rows.length === 0 && (
        <EmptyState title={t('none')} icon={Gavel}>
          <p>{t('noneDo')}</p>
        </EmptyState>
      )}
      {list.rows.length > 0 && <UndecidedTable rows={list.rows} />}
      {list.hasMore && (
        <div className="button-row">
          <Button onClick={list.onMore} busy={list.state === 'loading-more'}>
            {t('more', { loaded: formatNumber(list.rows.length, locale), total: formatNumber(list.total, locale) })}
          </Button>
        </div>
      )}
    </div>
  );
}
