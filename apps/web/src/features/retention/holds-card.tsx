import type { LegalHold } from '@contract/retention';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseHoldsQuery } from '../../api/retention.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { useMe } from '../session/use-me.js';
import { HoldLine } from './hold-line.js';

const PlaceHoldDialog = lazy(() => import('./place-hold-dialog.js').then((file) => ({ default: file.PlaceHoldDialog })));
const ExtendHoldDialog = lazy(() => import('./extend-hold-dialog.js').then((file) => ({ default: file.ExtendHoldDialog })));
const EndHoldDialog = lazy(() => import('./end-hold-dialog.js').then((file) => ({ default: file.EndHoldDialog })));

type Open = { readonly act: 'place' } | { readonly act: 'extend' | 'end'; readonly hold: LegalHold } | null;

/** What keeps this case from being destroyed: who ordered it, why and until when. */
export function HoldsCard({ caseId }: { readonly caseId: string }): ReactElement {
  const { t } = useTranslation('retention');
  const { acts } = useMe();
  const [open, setOpen] = useState<Open>(null);
  const { data, error, refetch } = useQuery(caseHoldsQuery(caseId));
  const rows = data?.rows ?? [];
  const close = (): void => setOpen(null);
  return (
    <Card
      title={t('hold.title')}
      count={data ? rows.filter(({ running }) => running).length : undefined}
      actions={
        acts.includes('hold.place') && (
          <Button look="quiet" icon={Lock} onClick={() => setOpen({ act: 'place' })}>
            {t('hold.place')}
          </Button>
        )
      }
    >
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <p className="muted">{t('hold.none')}</p>}
      {rows.length > 0 && (
        <ul className="stack-tight">
          {rows.map((hold) => (
            <HoldLine key={hold.id} hold={hold} onExtend={() => setOpen({ act: 'extend', hold })} onEnd={() => setOpen({ act: 'end', hold })} />
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        {open?.act === 'place' && <PlaceHoldDialog caseId={caseId} onClose={close} />}
        {open?.act === 'extend' && <ExtendHoldDialog caseId={caseId} hold={open.hold} onClose={close} />}
        {open?.act === 'end' && <EndHoldDialog caseId={caseId} hold={open.hold} onClose={close} />}
      </Suspense>
    </Card>
  );
}
