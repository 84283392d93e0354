import type { Webhook } from '@contract/notifications';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import '../../ui/table/data-table.css';
import './webhooks.css';
import { WebhookBadge } from './webhook-state.js';

export type WebhookAct = 'change' | 'test' | 'secret' | 'messages';

interface WebhookListProps {
  readonly webhooks: readonly Webhook[];
  readonly onAct: (act: WebhookAct, webhook: Webhook) => void;
}

const acts: readonly WebhookAct[] = ['messages', 'test', 'change', 'secret'];

/** The systems that hear what happens, how each fares, and what can be done about it. */
export function WebhookList({ webhooks, onAct }: WebhookListProps): ReactElement {
  const { t } = useTranslation('webhooks');
  const locale = useLocale();
  return (
    <ScrollBox label={t('title')}>
      <table className="plain-table">
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.kinds')}</th>
            <th scope="col">{t('column.health')}</th>
            <th scope="col" className="align-end">
              {t('column.waiting')}
            </th>
            <th scope="col" className="align-end">
              {t('column.failed')}
            </th>
            <th scope="col">{t('column.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <tr key={webhook.id}>
              <td className="webhook-system">
                <strong>{webhook.name}</strong>
                <div className="muted">{webhook.url}</div>
                <div className="muted">{webhook.lastSentAt ? t('lastSent', { at: formatInstant(webhook.lastSentAt, locale) }) : t('neverSent')}</div>
              </td>
              <td>{webhook.kinds.map((kind) => t(`family.${kind}`)).join(', ')}</td>
              <td>
                <WebhookBadge webhook={webhook} />
              </td>
              <td className="align-end">{formatNumber(webhook.waiting, locale)}</td>
              <td className="align-end">{formatNumber(webhook.failed, locale)}</td>
              <td>
                <div className="button-row webhook-acts">
                  {acts.map((act) => (
                    <Button key={act} look="quiet" onClick={() => onAct(act, webhook)}>
                      {t(`act.${act}`)}
                      <span className="visually-hidden"> {webhook.name}</span>
                    </Button>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
