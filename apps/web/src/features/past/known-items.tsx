import type { KnownItem } from '@contract/items';
import type { Money } from '@contract/platform';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { formatDecimal } from '../../lib/format-number.js';
import { Card } from '../../ui/card.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { ItemBadge } from '../items/item-badge.js';
import { useUnit } from '../lots/use-unit.js';

interface KnownItemsProps {
  readonly items: readonly KnownItem[];
  readonly on: string;
}

/** The items that the register had then, each leading to its own page of that day. */
export function KnownItems({ items, on }: KnownItemsProps): ReactElement {
  const { t } = useTranslation('past');
  const locale = useLocale();
  const unitWord = useUnit();
  const worth = (money: Money | null): string => (money ? formatMoney(money, locale) : '–');
  if (items.length === 0) return <Card title={t('items')}>{t('noItems')}</Card>;
  return (
    <Card title={t('items')} count={items.length} flush>
      <ScrollBox label={t('items')}>
        <table className="plain-table stacked-table">
          <caption className="visually-hidden">{t('items')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, reference, description, quantity, unit, status, place, value, valued }) => (
              <tr key={id}>
                <td>
                  <Link to="/voorwerpen/$itemId" params={{ itemId: id }} search={{ op: on }}>
                    {description}
                  </Link>
                  <div className="muted">
                    {reference} · {formatDecimal(quantity, locale)} {unitWord(unit, quantity)}
                  </div>
                </td>
                <td>
                  <ItemBadge status={status} />
                </td>
                <td>{place ?? '–'}</td>
                <td>
                  {worth(valued?.value ?? value)}
                  {valued && <div className="muted">{t('valuedOn', { on: formatDate(valued.on, locale, { weekday: false }) })}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  );
}
