import type { Notification } from '@contract/notifications';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { classNames } from '../../lib/class-names.js';
import { formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';

interface NotificationListProps {
  readonly rows: readonly Notification[];
  readonly chosenId: string | null;
  readonly onChoose: (notification: Notification) => void;
}

/** Notifications, newest first; unread ones are bold, have a dot and say so. */
export function NotificationList({ rows, chosenId, onChoose }: NotificationListProps): ReactElement {
  const { t } = useTranslation('notifications');
  const locale = useLocale();
  return (
    <ul className="inbox-list" aria-label={t('title')}>
      {rows.map((notification) => {
        const { id, title, kind, caseReference, createdAt, readAt } = notification;
        const unread = readAt === null;
        return (
          <li key={id}>
            <button
              type="button"
              className={classNames('inbox-entry', unread && 'inbox-unread')}
              aria-current={id === chosenId}
              onClick={() => onChoose(notification)}
            >
              <span className="inbox-title">
                {unread && <i className="unread-dot" aria-hidden="true" />}
                {unread && <span className="visually-hidden">{t('isUnread')} </span>}
                {titleOf(title, locale)}
              </span>
              <span className="inbox-meta">
                <span>{[t(`kind.${kind}`), caseReference].filter(Boolean).join(' · ')}</span>
                <time dateTime={createdAt}>{formatInstant(createdAt, locale, undefined, { year: false })}</time>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
