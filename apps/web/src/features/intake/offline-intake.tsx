import { Smartphone, WifiOff } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../../api/reference.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Toaster } from '../../ui/toaster.js';
import { Brand } from '../frame/brand.js';
import '../frame/frame.css';
import '../session/sign-in.css';
import { IntakeDesk } from './intake-desk.js';
import './intake.css';
import { type Desk, intakeStore } from './intake-store.js';
import { UnlockCard } from './unlock-card.js';
import { useGate } from './use-gate.js';
import { useIntake } from './use-intake.js';
import { useOnline } from './use-online.js';

/** Intake that was opened without a network: nobody is known but who has the code. It stays until the page is opened anew. */
export function OfflineIntake(): ReactElement {
  const { t } = useTranslation('intake');
  const client = useQueryClient();
  const online = useOnline();
  const { vault } = useIntake();
  const { state, created, waiting } = useGate(vault?.userId ?? null, undefined);
  const [desk, setDesk] = useState<Desk | 'none' | null>(null);
  useEffect(() => {
    if (state !== 'open') return;
    void intakeStore.desk().then((kept) => {
      if (kept) client.setQueryData(referenceQuery.queryKey, kept.reference);
      setDesk(kept ?? 'none');
    });
  }, [state, client]);
  return (
    <div className="intake-alone">
      <header className="sign-in-bar">
        <Brand />
      </header>
      <main id="main" tabIndex={-1}>
        <div className="banner" role="status">
          <Icon of={online ? Smartphone : WifiOff} />
          {online ? t('alone.online') : t('alone.offline')}
          {online && <a href="/opname">{t('alone.open')}</a>}
        </div>
        <div className="page intake-page">
          <PageHeading title={t('title')} />
          {state === 'impossible' && <EmptyState title={t('impossible')} icon={Smartphone} />}
          {state === 'asking' && <Skeleton />}
          {state === 'closed' && (created ? <UnlockCard created waiting={waiting} /> : <EmptyState title={t('alone.never')} icon={Smartphone} />)}
          {state === 'open' && desk === null && <Skeleton />}
          {state === 'open' && desk === 'none' && <EmptyState title={t('alone.noDesk')} icon={Smartphone} />}
          {state === 'open' && desk !== null && desk !== 'none' && (
            <Suspense fallback={<Skeleton />}>
              <IntakeDesk desk={desk} />
            </Suspense>
          )}
        </div>
      </main>
      <Toaster />
    </div>
  );
}
