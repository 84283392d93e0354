import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { pagesFor } from '../frame/pages.js';
import { useMe } from '../session/use-me.js';
import { NewestNotifications } from './newest-notifications.js';

/** The first page of somebody whose role has no cases: what the role has instead, and the news. */
export function NoCases(): ReactElement {
  const { t } = useTranslation(['today', 'frame']);
  const { acts, unreadNotifications } = useMe();
  return (
    <div className="today">
      <Card title={t('today:noCases.title')} flush>
        <p className="card-body">{t('today:noCases.what')}</p>
        <ul className="brief-list">
          {pagesFor(acts).map(({ to, key, icon }) => (
            <li key={key}>
              <span>
                <Icon of={icon} /> <Link to={to}>{t(`frame:menu.${key}`)}</Link>
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <NewestNotifications unread={unreadNotifications} />
    </div>
  );
}
