import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { todayQuery } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatLongDate } from '../../lib/format-date.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { AwaitingDecision } from './awaiting-decision.js';
import { NewestNotifications } from './newest-notifications.js';
import { NoTasks } from './no-tasks.js';
import './today.css';
import { TaskTable } from './task-table.js';

/** The first page of the day: what is due and by when, what waits for a decision, and the news. */
export function TodayPage(): ReactElement {
  const { t } = useTranslation('today');
  const locale = useLocale();
  const { serverToday } = useMe();
  const { data, error, isPending, refetch } = useQuery(todayQuery);
  const date = formatLongDate(data?.serverToday ?? serverToday, locale);
  return (
    <div className="page">
      <PageHeading title={t('title')} beside={<span className="page-count">{date}</span>} />
      {isPending && <Skeleton lines={14} />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className="today">
          {data.groups.some(({ rows }) => rows.length > 0) ? <TaskTable groups={data.groups} /> : <NoTasks />}
          <div className="today-side">
            <AwaitingDecision awaiting={data.awaitingDecision} silentCases={data.silentCases} />
            <NewestNotifications unread={data.unreadNotifications} />
          </div>
        </div>
      )}
    </div>
  );
}
