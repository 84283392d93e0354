import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import type { PaletteEntry } from './use-palette-entries.js';

interface PaletteListProps {
  readonly entries: readonly PaletteEntry[];
  readonly active: number;
  readonly onOpen: (entry: PaletteEntry) => void;
  readonly onPoint: (index: number) => void;
}

const groups = ['cases', 'items', 'pages'] as const;

/** What the palette found, by kind; the input keeps the focus and names the active line. */
export function PaletteList({ entries, active, onOpen, onPoint }: PaletteListProps): ReactElement {
  const { t } = useTranslation('frame');
  if (entries.length === 0) return <p className="empty-state">{t('search.nothing')}</p>;
  return (
    <div className="palette-list" role="listbox" id="palette-list" aria-label={t('search.results')}>
      {groups.map((group) => {
        const own = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.group === group);
        return (
          own.length > 0 && (
            <div key={group} role="group" aria-label={t(`palette.${group}`)}>
              <div className="palette-group" aria-hidden="true">
                {t(`palette.${group}`)}
              </div>
              {own.map(({ entry, index }) => (
                <div
                  key={entry.id}
                  id={`palette-${entry.id}`}
                  role="option"
                  aria-selected={index === active}
                  tabIndex={-1}
                  className="palette-option"
                  onPointerMove={() => onPoint(index)}
                  onClick={() => onOpen(entry)}
                  onKeyDown={() => undefined}
                >
                  <Icon of={entry.icon} />
                  <span>{entry.text}</span>
                  {entry.beside && <span className="palette-beside">{entry.beside}</span>}
                </div>
              ))}
            </div>
          )
        );
      })}
    </div>
  );
}
