import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { sumOfCounted } from '../../lib/decimal-sum.js';
import { formatMoney } from '../../lib/format-money.js';
import { readDenominations, type TypedDenomination } from '../fields/typed-details.js';

interface DenominationListProps {
  readonly lines: readonly TypedDenomination[];
  readonly currency: string;
}

/** Counted cash: how many of what, and what that makes. */
export function DenominationList({ lines, currency }: DenominationListProps): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const counted = readDenominations(lines, locale);
  return (
    <ul>
      {counted.map(({ value, count }) => (
        <li key={value}>
          {count} × {formatMoney({ amount: value, currency }, locale)}
        </li>
      ))}
      <li>
        <strong>{t('details.total', { sum: formatMoney({ amount: sumOfCounted(counted), currency }, locale) })}</strong>
      </li>
    </ul>
  );
}
