import type { Webhook, WebhookDeliveryState } from '@contract/notifications';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { replayFailed, replayOne, webhookDeliveriesQuery } from '../../api/webhooks.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterChip } from '../../ui/filter-chip.js';
import '../../ui/filter-bar.css';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { toasterState } from '../../ui/toaster-state.js';
import { WebhookDeliveryBadge } from './webhook-state.js';

const states: readonly WebhookDeliveryState[] = ['pending', 'sent', 'failed'];

/** What one system was told, the newest first; each can be sent again. */
export function WebhookMessages({ webhook }: { readonly webhook: Webhook }): ReactElement {
  const { t } = useTranslation('webhooks');
  const locale = useLocale();
  const client = useQueryClient();
  const [state, setState] = useState<WebhookDeliveryState | undefined>(undefined);
  const list = usePagedRows(useInfiniteQuery(webhookDeliveriesQuery(webhook.id, state)));
  const anew = (sending: Promise<void>): void => {
    sending.then(
      () => {
        toasterState.show({ key: 'saved' });
        void client.invalidateQueries({ queryKey: ['webhooks'] });
      },
      () => toasterState.show({ key: 'notSaved' }),
    );
  };
  const title = t('messages.title', { name: webhook.name });
  return (
    <Card
      title={title}
      count={list.total}
      flush
      actions={webhook.failed > 0 && <Button onClick={() => anew(replayFailed(webhook.id, idempotencyKey()))}>{t('messages.replayFailed')}</Button>}
    >
      <div className="card-body">
        <div className="filters" role="group" aria-label={t('messages.filter')}>
          {states.map((one) => (
            <FilterChip key={one} pressed={state === one} onToggle={() => setState(state === one ? undefined : one)}>
              {t(`state.${one}`)}
            </FilterChip>
          ))}
          <Button look="quiet" onClick={() => void client.invalidateQueries({ queryKey: ['webhooks'] })}>
            {t('messages.refresh')}
          </Button>
        </div>
      </div>
      {list.state === 'loading' && <Skeleton />}
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state !== 'loading' && list.error === null && list.rows.length === 0 && <EmptyState title={t('messages.none')} />}
      {list.rows.length > 0 && (
        <ScrollBox label={title}>
          <table className="plain-table">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('messages.at')}</th>
                <th scope="col">{t('messages.kind')}</th>
                <th scope="col">{t('messages.state')}</th>
                <th scope="col">{t('messages.detail')}</th>
                <th scope="col">{t('messages.act')}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.id}>
                  <td className="nowrap">{formatInstant(row.createdAt, locale, undefined, { weekday: false })}</td>
                  <td>
                    <code>{row.kind}</code>
                    {row.replay && <span className="muted"> {t('messages.replay')}</span>}
                  </td>
                  <td>
                    <WebhookDeliveryBadge state={row.state} />
                  </td>
                  <td>
                    {[
                      row.sentAt && t('messages.sentAt', { at: formatInstant(row.sentAt, locale, undefined, { weekday: false }) }),
                      row.lastError && t('messages.error', { error: row.lastError, count: row.attempts }),
                      row.lastError && row.nextAttemptAt && t('messages.again', { at: formatInstant(row.nextAttemptAt, locale, undefined, { weekday: false }) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                  <td>
                    {row.state !== 'pending' && (
                      <Button look="quiet" onClick={() => anew(replayOne(webhook.id, row.id, idempotencyKey()))}>
                        {t('messages.again1')}
                        <span className="visually-hidden"> {row.kind}</span>
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {list.hasMore && (
        <div className="card-body">
          <Button onClick={list.onMore} busy={list.state === 'loading-more'}>
            {t('messages.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
