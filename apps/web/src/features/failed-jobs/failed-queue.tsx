import type { FailedOfQueue } from '@contract/failed-jobs';
import { RotateCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';

interface FailedQueueProps {
  readonly queue: FailedOfQueue;
  readonly busy: boolean;
  /** One job, or all of the queue. */
  readonly onRetry: (id: string | null) => void;
}

/** What failed in one queue: the newest of it, and how much there is in all. */
export function FailedQueue({ queue: { queue, failed, jobs }, busy, onRetry }: FailedQueueProps): ReactElement {
  const { t } = useTranslation('failed-jobs');
  const locale = useLocale();
  return (
    <Card
      title={t(`queue.${queue}`, { defaultValue: queue })}
      count={failed}
      flush
      actions={
        <Button icon={RotateCw} busy={busy} onClick={() => onRetry(null)} aria-label={t('retryAllOf', { queue: t(`queue.${queue}`, { defaultValue: queue }) })}>
          {t('retryAll')}
        </Button>
      }
    >
      <ul className="rail-list">
        {jobs.map((job) => (
          <li key={job.id}>
            <strong>{job.name}</strong>
            <p className="rail-note">
              {t('when', { at: formatInstant(job.failedAt, locale), count: job.attempts })}
              {job.messages !== null && ` · ${t('messages', { count: job.messages })}`}
            </p>
            <p className="rail-note">
              {job.kind}
              {job.place !== null && (
                <>
                  {' · '}
                  <code>{job.place}</code>
                </>
              )}
            </p>
            <Button look="quiet" icon={RotateCw} busy={busy} onClick={() => onRetry(job.id)} aria-label={t('retryOne', { name: job.name, at: formatInstant(job.failedAt, locale) })}>
              {t('retry')}
            </Button>
          </li>
        ))}
      </ul>
      {failed > jobs.length && <p className="card-body muted">{t('more', { shown: jobs.length, count: failed })}</p>}
    </Card>
  );
}
