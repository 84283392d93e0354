import type { KnownItem } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatMoney } from '../../lib/format-money.js';
import { formatDecimal } from '../../lib/format-number.js';
import { FactStrip } from '../../ui/fact-strip.js';
import { ItemBadge } from '../items/item-badge.js';
import { useUnit } from '../lots/use-unit.js';

interface KnownStripProps {
  readonly item: KnownItem;
}

/** Where the item was, with whom, how much there was of it, what it was worth and where it stood in law, as known then. */
export function KnownStrip({ item }: KnownStripProps): ReactElement {
  const { t } = useTranslation('past');
  const locale = useLocale();
  const unit = useUnit();
  return (
    <FactStrip
      label={t('strip')}
      facts={[
        { term: t('status'), value: <ItemBadge status={item.status} /> },
        { term: t('place'), value: item.place ?? '–' },
        { term: t('holder'), value: item.holder ?? '–' },
        { term: t('quantity'), value: `${formatDecimal(item.quantity, locale)} ${unit(item.unit, item.quantity)}` },
        { term: t('value'), value: item.value ? formatMoney(item.value, locale) : '–' },
      ]}
    />
  );
}
