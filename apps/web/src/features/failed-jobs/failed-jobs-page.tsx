import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, RotateCw } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failedJobsQuery, retryFailedJob } from '../../api/failed-jobs.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { showAnew } from '../../api/show-anew.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';
import { FailedQueue } from './failed-queue.js';

/** Background work that was given up, put back by hand once its cause is gone. */
export function FailedJobsPage(): ReactElement {
  const { t } = useTranslation('failed-jobs');
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(failedJobsQuery);
  const [busy, setBusy] = useState(false);
  const retry = (queue: string, id: string | null): void => {
    setBusy(true);
    retryFailedJob(queue, id, idempotencyKey())
      .then(
        () => toasterState.show({ key: 'saved' }),
        () => toasterState.show({ key: 'notSaved' }),
      )
      .then(() => showAnew(client, ['failed-jobs']))
      .finally(() => setBusy(false));
  };
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        actions={
          <Button icon={RotateCw} onClick={() => void refetch()}>
            {t('look')}
          </Button>
        }
      />
      <p className="muted">{t('what')}</p>
      {isPending && <Skeleton lines={6} />}
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState title={t('none')} icon={CircleCheck}>
          <p>{t('noneDo')}</p>
        </EmptyState>
      )}
      {data?.map((queue) => (
        <FailedQueue key={queue.queue} queue={queue} busy={busy} onRetry={(id) => retry(queue.queue, id)} />
      ))}
    </div>
  );
}
