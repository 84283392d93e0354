import type { ReceivingRow } from '@contract/custody';
import { useTranslation } from 'react-i18next';

/** Against which list was received, in words. */
export function useReceivingOf(): (row: Pick<ReceivingRow, 'caseReference' | 'handOverNumber'>) => string {
  const { t } = useTranslation('receivings');
  return ({ caseReference, handOverNumber }) => (handOverNumber === null ? t('ofCase', { reference: caseReference ?? '' }) : t('ofHandOver', { number: handOverNumber }));
}
