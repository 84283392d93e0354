import { Smartphone } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchCases } from '../../api/cases.js';
import { startShellWorker } from '../../service-worker/shell-worker.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import { IntakeDesk } from './intake-desk.js';
import './intake.css';
import { type Desk, intakeStore, type KeptCase } from './intake-store.js';
import { UnlockCard } from './unlock-card.js';
import { useGate } from './use-gate.js';
import { useIntake } from './use-intake.js';

async function ownCases(): Promise<readonly KeptCase[]> {
  const found: KeptCase[] = [];
  for (let cursor: string | undefined; ; ) {
    const { rows, nextCursor } = await searchCases({ mine: true, limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...rows.map(({ id, reference, title }) => ({ id, reference, title })));
    if (nextCursor === null) return found;
    cursor = nextCursor;
  }
}

/** Intake on a phone. With a network the own cases are fetched and kept, closed, for when there is none. */
export function IntakePage(): ReactElement {
  const { t } = useTranslation('intake');
  const me = useMe();
  const reference = useReference();
  const { vault } = useIntake();
  const { state, created, waiting, ofOthers, refresh } = useGate(vault?.userId ?? null, me.id);
  const [desk, setDesk] = useState<Desk | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [ready, setReady] = useState<boolean | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => void startShellWorker().then(setReady), []);
  useEffect(() => {
    if (state !== 'open') return undefined;
    let gone = false;
    const fetchDesk = async (): Promise<Desk> => {
      const fresh: Desk = { userId: me.id, name: me.name, cases: await ownCases(), reference };
      await intakeStore.keepDesk(fresh);
      return fresh;
    };
    fetchDesk()
      .catch(async (error: unknown) => (await intakeStore.desk()) ?? Promise.reject(error))
      .then(
        (found) => !gone && setDesk(found),
        (error: unknown) => !gone && setFailed(error),
      );
    return () => {
      gone = true;
    };
  }, [state, me.id, me.name, reference, attempt]);
  const again = (): void => {
    setFailed(null);
    setAttempt((count) => count + 1);
  };
  return (
    <div className="page intake-page" data-kept={ready ?? undefined}>
      <PageHeading title={t('title')} />
      {state === 'impossible' && <EmptyState title={t('impossible')} icon={Smartphone} />}
      {state === 'asking' && <Skeleton />}
      {ofOthers > 0 && <p className="intake-note">{t('ofOthers', { count: ofOthers })}</p>}
      {ready === false && <p className="intake-note">{t('notKept')}</p>}
      {state === 'closed' && <UnlockCard userId={me.id} created={created} waiting={waiting} onForgotten={() => void intakeStore.wipe(me.id).then(refresh)} />}
      {state === 'open' && failed !== null && <LoadError error={failed} onRetry={again} />}
      {state === 'open' && failed === null && (desk ? <IntakeDesk desk={desk} /> : <Skeleton />)}
    </div>
  );
}
