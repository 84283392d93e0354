import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { menuPages, settingsPage } from './pages.js';
import './shortcut-list.css';

interface ShortcutListProps {
  readonly onClose: () => void;
}

/** All keys in one place. */
export function ShortcutList({ onClose }: ShortcutListProps): ReactElement {
  const { t } = useTranslation('frame');
  const general = [
    { keys: ['Ctrl', 'K'], text: t('keys.palette') },
    { keys: ['?'], text: t('keys.list') },
    { keys: ['/'], text: t('keys.filter') },
    { keys: ['Esc'], text: t('keys.close') },
  ];
  const pages = [...menuPages, settingsPage].map(({ letter, key }) => ({ keys: ['g', letter], text: t(`menu.${key}`) }));
  const table = [
    { keys: ['j'], text: t('keys.down') },
    { keys: ['k'], text: t('keys.up') },
    { keys: ['Home'], text: t('keys.first') },
    { keys: ['End'], text: t('keys.last') },
    { keys: ['Enter'], text: t('keys.open') },
    { keys: ['x'], text: t('keys.select') },
    { keys: ['Shift', 'x'], text: t('keys.range') },
  ];
  const groups = [
    { title: t('keys.general'), rows: general },
    { title: t('keys.pages'), rows: pages },
    { title: t('keys.table'), rows: table },
  ];
  return (
    <Dialog title={t('keys.title')} onClose={onClose} shape="wide">
      <div className="shortcut-groups">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ keys, text }) => (
                <div key={text}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
