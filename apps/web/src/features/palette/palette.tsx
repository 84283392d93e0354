import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import '../../ui/overlay.css';
import { PaletteList } from './palette-list.js';
import './palette.css';
import { type PaletteEntry, usePaletteEntries } from './use-palette-entries.js';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface PaletteProps {
  readonly onClose: () => void;
}

/** Ctrl K: go to a page, a case or an item by typing a part of it. */
export function Palette({ onClose }: PaletteProps): ReactElement {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(0);
  const { entries, searching } = usePaletteEntries(typed);
  const active = Math.min(wanted, Math.max(entries.length - 1, 0));
  const activeId = entries[active] ? `palette-${entries[active].id}` : undefined;

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const open = ({ href }: PaletteEntry): void => {
    onClose();
    void navigate({ href });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setWanted((active + step + entries.length) % Math.max(entries.length, 1));
    } else if (event.key === 'Enter' && entries[active]) {
      event.preventDefault();
      open(entries[active]);
    }
  };

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className="overlay">
      <Modal className="palette">
        <Dialog className="dialog-inner" aria-label={t('search.open')}>
          <div className="palette-input">
            <Icon of={Search} />
            <input
              type="text"
              role="combobox"
              aria-label={t('search.open')}
              aria-expanded={entries.length > 0}
              aria-controls="palette-list"
              aria-activedescendant={activeId}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              // The palette is opened to type in: nothing else can be meant.
              autoFocus
              value={typed}
              placeholder={t('search.placeholder')}
              onChange={({ target }) => {
                setTyped(target.value);
                setWanted(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <PaletteList entries={entries} active={active} onOpen={open} onPoint={setWanted} />
          <p className="visually-hidden" role="status">
            {searching ? t('search.busy') : t('search.found', { count: entries.length })}
          </p>
          <p className="palette-foot">
            <span>
              <kbd>↑↓</kbd> {t('palette.choose')}
            </span>
            <span>
              <kbd>Enter</kbd> {t('palette.open')}
            </span>
            <span>
              <kbd>Esc</kbd> {t('palette.close')}
            </span>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
