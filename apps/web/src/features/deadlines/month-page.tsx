import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlineMonthQuery } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatMonth, monthAfter } from '../../lib/months.js';
import type { DeadlineMonthState } from '../../routes/list-search.js';
import { Button } from '../../ui/button.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { useOwnScope } from '../session/use-own-scope.js';
import { DeadlineFilters } from './deadline-filters.js';
import { DeadlineViews } from './deadline-views.js';
import { MonthDay } from './month-day.js';
import { MonthTable } from './month-table.js';
import { queryOf } from './query-of.js';
import './month.css';

const WhyDrawer = lazy(() => import('./why-drawer.js').then((file) => ({ default: file.WhyDrawer })));

const route = getRouteApi('/termijnen/maand');

/** A month of deadlines: how many end on each day, which days are off, and beside it the deadlines of the chosen day. */
export function MonthPage(): ReactElement {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  const { serverToday } = useMe();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const month = state.month ?? serverToday.slice(0, 7);
  const day = state.day?.startsWith(month) ? state.day : null;
  const query = queryOf(state, useOwnScope());
  const { data, error, refetch } = useQuery(deadlineMonthQuery(month, query));
  const change = (next: DeadlineMonthState): void => void navigate({ search: (old) => ({ ...old, ...next }), replace: 'day' in next });
  const turn = (months: number): void => change({ month: monthAfter(month, months), day: undefined });
  return (
    <div className="page">
      <PageHeading title={t('month.title')} quiet={formatMonth(month, locale)} />
      <DeadlineViews state={state} />
      <DeadlineFilters state={state} withUrgency={false} onChange={change} />
      <div className="button-row month-turn">
        <Button icon={ChevronLeft} onClick={() => turn(-1)}>
          {formatMonth(monthAfter(month, -1), locale)}
        </Button>
        <Button onClick={() => change({ month: undefined, day: serverToday })}>{t('month.today')}</Button>
        <Button icon={ChevronRight} onClick={() => turn(1)}>
          {formatMonth(monthAfter(month, 1), locale)}
        </Button>
      </div>
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && (
        <div className="month-layout">
          <MonthTable month={data} today={serverToday} chosen={day} onChoose={(date) => change({ day: date })} onTurn={turn} />
          {day && <MonthDay day={day} query={query} />}
        </div>
      )}
      <Suspense fallback={null}>{state.termijn && <WhyDrawer id={state.termijn} onClose={() => change({ termijn: undefined })} />}</Suspense>
    </div>
  );
}
