import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { CustodyFrame } from '../custody/custody-frame.js';
import { useMe } from '../session/use-me.js';
import { FindByScan } from './find-by-scan.js';
import { MoveByScan } from './move-by-scan.js';
import { ReceiveByScan } from './receive-by-scan.js';

const route = getRouteApi('/bewaring/scannen');

/** What is done by scanning: find, take in, move. */
export function ScanPage(): ReactElement {
  const { t } = useTranslation('scan');
  const { acts } = useMe();
  const { doen = 'vinden' } = route.useSearch();
  const navigate = route.useNavigate();
  const modes = acts.includes('custody.move') ? (['vinden', 'ontvangen', 'verplaatsen'] as const) : (['vinden'] as const);
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
    </CustodyFrame>
  );
}
