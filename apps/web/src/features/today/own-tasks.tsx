import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { todayQuery } from '../../api/deadlines.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useOwnScope } from '../session/use-own-scope.js';
import { AlsoWaiting } from './also-waiting.js';
import { AwaitingDecision } from './awaiting-decision.js';
import { NewestNotifications } from './newest-notifications.js';
import { NoTasks } from './no-tasks.js';
import { TaskTable } from './task-table.js';

/** What is due for the reader or the team and by when, what waits for a decision, and the news. */
export function OwnTasks(): ReactElement {
  const { data, error, isPending, refetch } = useQuery(todayQuery(useOwnScope()));
  if (isPending) return <Skeleton lines={14} />;
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <div className="today">
      {data.groups.some(({ rows }) => rows.length > 0) ? <TaskTable scope={data.scope} groups={data.groups} /> : <NoTasks scope={data.scope} />}
      <div className="today-side">
        <AwaitingDecision scope={data.scope} awaiting={data.awaitingDecision} undecided={data.undecided} silentCases={data.silentCases} />
        <AlsoWaiting />
        <NewestNotifications unread={data.unreadNotifications} />
      </div>
    </div>
  );
}
