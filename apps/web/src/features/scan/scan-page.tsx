import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CustodyFrame } from '../custody/custody-frame.js';
import { useMe } from '../session/use-me.js';
import { FindByScan } from './find-by-scan.js';
import { MoveByScan } from './move-by-scan.js';
import { ReceiveByScan } from './receive-by-scan.js';

const HandOverByScan = lazy(() => import('../hand-over/hand-over-by-scan.js').then((file) => ({ default: file.HandOverByScan })));

const route = getRouteApi('/bewaring/scannen');

/** What is done by scanning: find, take in, move, hand over. */
export function ScanPage(): ReactElement {
  const { t } = useTranslation('scan');
  const { acts } = useMe();
  const { doen = 'vinden', voorwerp } = route.useSearch();
  const [turn, setTurn] = useState(0);
  const navigate = route.useNavigate();
  const modes = [
    'vinden' as const,
    ...(acts.includes('custody.move') ? (['ontvangen', 'verplaatsen'] as const) : []),
    ...(acts.includes('hand-over.record') ? (['overdragen'] as const) : []),
  ];
  const again = (): void => {
    setTurn(turn + 1);
    void navigate({ search: { doen: 'overdragen' } });
  };
  return (
    <CustodyFrame title={t('title')}>
      <div className="filters" role="group" aria-label={t('modes')}>
        {modes.map((mode) => (
          <FilterChip key={mode} pressed={mode === doen} onToggle={() => void navigate({ search: { doen: mode } })}>
            {t(`mode.${mode}`)}
          </FilterChip>
        ))}
      </div>
      {doen === 'vinden' && <FindByScan />}
      {doen === 'ontvangen' && <ReceiveByScan />}
      {doen === 'verplaatsen' && <MoveByScan />}
      {doen === 'overdragen' && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <HandOverByScan key={turn} {...(voorwerp === undefined || turn > 0 ? {} : { itemId: voorwerp })} onAgain={again} />
        </Suspense>
      )}
    </CustodyFrame>
  );
}
