import type { Item } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { FactStrip } from '../../ui/fact-strip.js';

interface ItemFactsProps {
  readonly item: Item;
}

/** Where it is, who holds it, what it is worth, since when it is seized, and what comes next. */
export function ItemFacts({ item }: ItemFactsProps): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const { amount, estimatedValue, seizedAt, seizedOn, nextDeadline } = item;
  const value = amount ?? estimatedValue;
  const seizedDay = seizedOn ? formatDate(seizedOn, locale) : '–';
  return (
    <FactStrip
      label={t('facts.label')}
      facts={[
        { term: t('facts.place'), value: item.place ?? '–' },
        { term: t('facts.keeper'), value: item.keeper ?? '–' },
        { term: amount ? t('facts.counted') : t('facts.estimated'), value: value ? formatMoney(value, locale) : '–' },
        { term: t('facts.seized'), value: seizedAt ? formatInstant(seizedAt, locale) : seizedDay },
        {
          term: nextDeadline ? titleOf(nextDeadline.title, locale) : t('facts.next'),
          value: nextDeadline ? <DeadlineText moment={nextDeadline} /> : t('facts.noNext'),
        },
      ]}
    />
  );
}
