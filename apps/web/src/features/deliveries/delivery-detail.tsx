import type { DeliveryRow } from '@contract/notifications';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';

interface DeliveryDetailProps {
  readonly row: DeliveryRow;
}

/** When it arrived, was read or is tried again, and what went wrong, in one line. */
export function DeliveryDetail({ row }: DeliveryDetailProps): ReactElement {
  const { t } = useTranslation('deliveries');
  const locale = useLocale();
  const at = (instant: string): string => formatInstant(instant, locale, undefined, { weekday: false, year: false });
  const parts = [
    row.sentAt && t('detail.sent', { at: at(row.sentAt) }),
    row.readAt && t('detail.read', { at: at(row.readAt) }),
    row.acknowledgedAt && t('detail.acknowledged', { at: at(row.acknowledgedAt), name: row.acknowledgedBy?.name ?? '' }),
    row.nextAttemptAt && t(row.attempts > 0 ? 'detail.again' : 'detail.planned', { at: at(row.nextAttemptAt) }),
    row.lastError && t('detail.error', { error: row.lastError, count: row.attempts }),
    row.inDigest && t('detail.digest'),
  ].filter((part): part is string => typeof part === 'string');
  return <span title={parts.join(' · ')}>{parts.join(' · ')}</span>;
}
