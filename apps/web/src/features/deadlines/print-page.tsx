import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { everyReason } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { serverNow } from '../../api/server-clock.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { useOwnScope } from '../session/use-own-scope.js';
import { DeadlineFilters } from './deadline-filters.js';
import { DeadlineViews } from './deadline-views.js';
import { PrintTable } from './print-table.js';
import { queryOf } from './query-of.js';
import './print-list.css';

const route = getRouteApi('/termijnen/lijst');

/** The list on paper: every deadline of the filter, all pages of it, each with the whole of its reasons and what happens when it passes. */
export function PrintPage(): ReactElement {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  const { name } = useMe();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  // On paper stands also what has lapsed for good: nobody can ask a sheet for what was missed.
  const { toDo: _, ...query } = queryOf(state, useOwnScope());
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['deadlines', 'every-reason', query],
    queryFn: ({ signal }) => everyReason(query, signal),
    // What is printed is what is true now.
    staleTime: 0,
  });
  return (
    <div className="page print-list">
      <PageHeading
        title={t('print.title')}
        beside={
          <span className="page-count" role="status">
            {data && t('print.count', { count: data.length })}
          </span>
        }
        actions={
          <Button look="primary" icon={Printer} onClick={() => window.print()} {...(data ? {} : { blocked: t('print.wait') })}>
            {t('print.print')}
          </Button>
        }
      />
      <DeadlineViews state={state} />
      <DeadlineFilters state={state} caseName={data?.[0]?.caseReference} onChange={(change) => void navigate({ search: (old) => ({ ...old, ...change }) })} />
      <p className="muted">{t('print.made', { at: formatInstant(new Date(serverNow()).toISOString(), locale), name })}</p>
      {isPending && <Skeleton lines={12} />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState title={t('print.none')}>
          <p>{t('print.noneDo')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && <PrintTable rows={data} />}
    </div>
  );
}
