import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newestNotificationsQuery } from '../../api/notifications.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import { titleOf } from '../../lib/title-of.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { notificationTarget } from '../notifications/notification-target.js';

interface NewestNotificationsProps {
  readonly unread: number;
}

/** The newest notifications; new ones come in by themselves. */
export function NewestNotifications({ unread }: NewestNotificationsProps): ReactElement {
  const { t } = useTranslation('today');
  const locale = useLocale();
  const { data, error, refetch } = useQuery(newestNotificationsQuery);
  return (
    <Card
      title={t('news.title')}
      count={t('news.unread', { count: unread, shown: formatNumber(unread, locale) })}
      flush
      actions={<Link to="/meldingen">{t('news.all')}</Link>}
    >
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      <ul className="brief-list">
        {data?.slice(0, 6).map((notification) => (
          <li key={notification.id}>
            <span className="brief-line">
              <Link {...notificationTarget(notification)}>
                {notification.readAt === null && <i className="unread-dot" aria-hidden="true" />}
                {notification.readAt === null && <span className="visually-hidden">{t('news.isUnread')} </span>}
                {titleOf(notification.title, locale)}
              </Link>
            </span>
            <span className="brief-line brief-note">
              <span>{notification.caseReference}</span>
              <time dateTime={notification.createdAt} className="nowrap">
                {formatInstant(notification.createdAt, locale, undefined, { year: false })}
              </time>
            </span>
          </li>
        ))}
        {data?.length === 0 && <li className="muted">{t('news.none')}</li>}
      </ul>
    </Card>
  );
}
