import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { stepUp } from '../../api/step-up.js';
import { visits } from '../../lib/visits.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Toaster } from '../../ui/toaster.js';
import { EmergencyBanner } from '../emergency/emergency-banner.js';
import { useLive } from '../live/use-live.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import './frame.css';
import { OfflineBanner } from './offline-banner.js';
import { SideMenu } from './side-menu.js';
import { TopBar } from './top-bar.js';
import { useSessionEnded } from './use-session-ended.js';
import { type Layer, useShortcuts } from './use-shortcuts.js';

const Palette = lazy(() => import('../palette/palette.js').then((file) => ({ default: file.Palette })));
const ShortcutList = lazy(() => import('./shortcut-list.js').then((file) => ({ default: file.ShortcutList })));
const SessionDialog = lazy(() => import('../session/session-dialog.js').then((file) => ({ default: file.SessionDialog })));
const StepUpDialog = lazy(() => import('../session/step-up-dialog.js').then((file) => ({ default: file.StepUpDialog })));

/** What stands around every page: bar, menu, banners, and the layers that open from anywhere. */
export function Frame(): ReactElement {
  const { t } = useTranslation('frame');
  const [layer, setLayer] = useState<Layer>(null);
  const ended = useSessionEnded();
  const asked = useSyncExternalStore(stepUp.subscribe, stepUp.isAsked);
  const { density, acts } = useMe();
  const { pathname } = useLocation();
  useReference();
  useLive();
  useShortcuts(layer, setLayer);

  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);

  // The first page keeps the browser's focus; every later one moves it to its heading.
  useEffect(() => () => visits.note(), [pathname]);

  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <TopBar onSearch={() => setLayer('palette')} />
      <SideMenu />
      <main className="frame-main" id="main" tabIndex={-1}>
        <OfflineBanner />
        {acts.includes('emergency.open') && <EmergencyBanner />}
        <Suspense fallback={<Skeleton lines={10} />}>
          <Outlet />
        </Suspense>
      </main>
      <Toaster />
      <Suspense fallback={null}>
        {layer === 'palette' && <Palette onClose={() => setLayer(null)} />}
        {layer === 'shortcuts' && <ShortcutList onClose={() => setLayer(null)} />}
        {ended && <SessionDialog />}
        {asked && <StepUpDialog />}
      </Suspense>
    </div>
  );
}
