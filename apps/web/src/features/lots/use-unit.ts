import { useTranslation } from 'react-i18next';

/** The reader's word for a unit; one that the register has no word for is shown as it was entered. */
export function useUnit(): (unit: string) => string {
  const { t } = useTranslation('lots');
  return (unit) => t(`unit.${unit}` as 'unit.piece', { defaultValue: unit });
}
