import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import { useMe } from '../session/use-me.js';
import { pagesFor } from './pages.js';

/** The main pages; a bar at the bottom on a phone. */
export function SideMenu(): ReactElement {
  const { t } = useTranslation('frame');
  const { unreadNotifications, acts } = useMe();
  return (
    <nav className="side-menu" aria-label={t('menu.label')}>
      <ul>
        {pagesFor(acts).map(({ to, key, icon }) => (
          <li key={key}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <Icon of={icon} />
              <span className="menu-word">{t(`menu.${key}`)}</span>
              {key === 'notifications' && unreadNotifications > 0 && (
                <span className="menu-count" aria-hidden="true">
                  {unreadNotifications}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/toegankelijkheid" className="menu-foot">
        {t('menu.accessibility')}
      </Link>
    </nav>
  );
}
