import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { singleKeys } from '../../lib/single-keys.js';
import { menuPages, settingsPage } from './pages.js';

/** What lies over the page, opened by key from anywhere. */
export type Layer = 'palette' | 'shortcuts' | null;

const typing = 'input, textarea, select, [contenteditable], [role="spinbutton"], [role="combobox"]';

/** How long after `g` the letter of a page may come, in milliseconds. */
const patience = 1500;

/** Keys that work everywhere: Ctrl K, and outside of fields `?`, `/` and `g` with the letter of a page. */
export function useShortcuts(layer: Layer, setLayer: (layer: Layer) => void): void {
  const navigate = useNavigate();
  const goSince = useRef(0);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setLayer(layer === 'palette' ? null : 'palette');
        return;
      }
      const inField = event.target instanceof Element && event.target.closest(typing) !== null;
      const other = document.querySelector('[role="dialog"]') !== null;
      if (event.ctrlKey || event.metaKey || event.altKey || inField || other || !singleKeys.areOn()) return;
      if (event.key === '?') {
        event.preventDefault();
        setLayer('shortcuts');
      } else if (event.key === '/') {
        const filter = document.querySelector<HTMLInputElement>('[data-filter-text]');
        if (filter) event.preventDefault();
        filter?.focus();
      } else if (event.key === 'g' && event.timeStamp - goSince.current >= patience) {
        goSince.current = event.timeStamp;
      } else if (event.timeStamp - goSince.current < patience) {
        goSince.current = 0;
        const page = [...menuPages, settingsPage].find(({ letter }) => letter === event.key);
        if (page) void navigate({ to: page.to });
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [layer, setLayer, navigate]);
}
