import type { DatedMoney, UsedRate } from '@contract/valuation';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { formatDecimal } from '../../lib/format-number.js';

interface UsedRatesProps {
  readonly rates: readonly UsedRate[];
  readonly unconverted: readonly DatedMoney[];
}

/** At which rates amounts were converted, and which are not in the sum. */
export function UsedRates({ rates, unconverted }: UsedRatesProps): ReactElement | null {
  const { t } = useTranslation('values');
  const locale = useLocale();
  if (rates.length === 0 && unconverted.length === 0) return null;
  const said = (rate: UsedRate): string =>
    [t('rates.one', { currency: rate.currency, rate: formatDecimal(rate.perEuro, locale), on: formatDate(rate.on, locale, { weekday: false }), source: rate.source }), ...(rate.demo ? [t('rates.demo')] : []), ...(rate.old ? [t('rates.old')] : [])].join(', ');
  return (
    <div className="muted">
      {rates.length > 0 && (
        <p>
          {t('rates.used')}: {rates.map(said).join('; ')}
        </p>
      )}
      {unconverted.length > 0 && <p className="value-warning">{t('unconverted', { amounts: unconverted.map((money) => formatMoney(money, locale)).join(', ') })}</p>}
    </div>
  );
}
