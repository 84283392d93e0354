import type { ItemValue } from '@contract/valuation';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { FactList } from '../../ui/fact-list.js';
import { ThresholdBadge } from './threshold-badge.js';

interface ValueFactsProps {
  readonly value: ItemValue;
}

/** What an item is worth, has cost and costs a day, and when the cost reaches the value. */
export function ValueFacts({ value: { meter, curve } }: ValueFactsProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  return (
    <FactList
      facts={[
        { term: t('facts.value'), value: meter.value ? formatMoney(meter.value, locale) : t('facts.noValue') },
        { term: t('facts.cost'), value: formatMoney(meter.cost, locale) },
        meter.kept && { term: t('facts.perDay'), value: formatMoney(meter.costPerDay, locale) },
        meter.kept && { term: t('facts.loss'), value: formatMoney(meter.lossPerDay, locale) },
        meter.ratio !== null && {
          term: t('facts.ratio'),
          value: (
            <>
              {meter.ratio > 999 ? '> 999' : meter.ratio} % <ThresholdBadge threshold={meter.threshold} />
            </>
          ),
        },
        meter.kept && { term: t('facts.breakEven'), value: meter.breakEvenOn === null ? t('facts.never') : <strong>{formatDate(meter.breakEvenOn, locale)}</strong> },
        { term: t('facts.curve'), value: t('facts.curveIs', { name: t(`curve.${curve.kind}`), version: curve.version }) },
      ]}
    />
  );
}
