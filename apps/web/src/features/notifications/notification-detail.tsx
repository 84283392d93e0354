import type { Notification } from '@contract/notifications';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { buttonClass } from '../../ui/button-look.js';
import '../../ui/button.css';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import { Icon } from '../../ui/icon.js';
import { notificationTarget } from './notification-target.js';

interface NotificationDetailProps {
  readonly notification: Notification | null;
}

/** The chosen notification: what it is about, over which channels it went, and the way to it. */
export function NotificationDetail({ notification }: NotificationDetailProps): ReactElement {
  const { t } = useTranslation('notifications');
  const locale = useLocale();
  if (!notification) return <p className="inbox-detail muted">{t('choose')}</p>;
  const { title, kind, caseReference, createdAt, readAt, deliveries } = notification;
  return (
    <div className="inbox-detail" aria-live="polite">
      <Card title={titleOf(title, locale)}>
        <FactList
          facts={[
            { term: t('about'), value: t(`kind.${kind}`) },
            caseReference !== null && { term: t('case'), value: caseReference },
            { term: t('created'), value: formatInstant(createdAt, locale) },
            readAt !== null && { term: t('readAt'), value: formatInstant(readAt, locale) },
            deliveries.length > 0 && {
              term: t('delivered'),
              value: (
                <ul>
                  {deliveries.map(({ channel, state, at }) => (
                    <li key={channel}>
                      {t(`channel.${channel}`)}: {t(`delivery.${state}`)}
                      {at && `, ${formatInstant(at, locale)}`}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        <Link {...notificationTarget(notification)} className={buttonClass('primary')}>
          {t('open')}
          <Icon of={ArrowRight} />
        </Link>
      </Card>
    </div>
  );
}
