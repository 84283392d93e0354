import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { MovedList } from './moved-list.js';
import { Said } from './said.js';
import { ScanInput } from './scan-input.js';
import { useScanMoves } from './use-scan-moves.js';

/** Scan a place, then what goes into it. */
export function MoveByScan(): ReactElement {
  const { t } = useTranslation('scan');
  const { place, moved, said, onCode } = useScanMoves();
  return (
    <div className="stack">
      <ScanInput label={place === null ? t('move.scanPlace') : t('move.scanItems', { place: place.path })} onCode={onCode} />
      <Said said={said} />
      <Card title={t('move.list')} count={moved.length} flush>
        <MovedList moved={moved} none={t('move.none')} />
      </Card>
    </div>
  );
}
