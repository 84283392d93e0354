import { Link } from '@tanstack/react-router';
import { Bell, LogOut, Search } from 'lucide-react';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { Brand } from './brand.js';
import { LanguageButton } from './language-button.js';
import { useSettings } from './use-settings.js';
import { useSignOut } from './use-sign-out.js';

const LeaveDialog = lazy(() => import('../intake/leave-dialog.js').then((file) => ({ default: file.LeaveDialog })));

interface TopBarProps {
  readonly onSearch: () => void;
}

/** Name, search, news, language and who is at work, above every page. */
export function TopBar({ onSearch }: TopBarProps): ReactElement {
  const { t } = useTranslation('frame');
  const me = useMe();
  const word = useWords();
  const { change } = useSettings();
  const { leave, leaveAnyway, stay, staying } = useSignOut(me.id);
  const role = me.roles[0];
  return (
    <header className="top-bar">
      <Link to="/" className="brand-link" aria-label={t('menu.home')}>
        <Brand />
      </Link>
      <button type="button" className="search-button" onClick={onSearch} aria-keyshortcuts="Control+K" aria-label={t('search.open')}>
        <Icon of={Search} />
        <span className="search-words">{t('search.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="bar-end">
        <Link to="/meldingen" className="bar-button" aria-label={t('bell', { count: me.unreadNotifications })}>
          <Icon of={Bell} />
          {me.unreadNotifications > 0 && <span className="bell-count">{me.unreadNotifications}</span>}
        </Link>
        <LanguageButton onChoose={(locale) => change({ locale })} />
        <Link to="/instellingen" className="bar-user">
          <span>{me.name}</span>
          {role && <span className="bar-role">{word('roles', role)}</span>}
        </Link>
        <button type="button" className="bar-button" onClick={leave} aria-label={t('signOut')}>
          <Icon of={LogOut} />
        </button>
      </div>
      {staying !== null && (
        <Suspense fallback={null}>
          <LeaveDialog waiting={staying} onLeave={leaveAnyway} onClose={stay} />
        </Suspense>
      )}
    </header>
  );
}
