import { useTranslation } from 'react-i18next';

/** The reader's word for a unit of so many; one that the register has no word for is shown as it was entered. */
export function useUnit(): (unit: string, quantity: string) => string {
  const { t } = useTranslation('lots');
  return (unit, quantity) => t(`unit.${unit}` as 'unit.piece', { count: Number(quantity), defaultValue: unit });
}
