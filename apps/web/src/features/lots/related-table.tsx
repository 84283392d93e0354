import type { RelatedItem } from '@contract/items';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDecimal } from '../../lib/format-number.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { ItemBadge } from '../items/item-badge.js';
import { useUnit } from './use-unit.js';

interface RelatedTableProps {
  readonly title: string;
  readonly items: readonly (RelatedItem & { readonly how?: ReactNode })[];
}

/** Other items with what tells them apart. */
export function RelatedTable({ title, items }: RelatedTableProps): ReactElement {
  const { t } = useTranslation('lots');
  const locale = useLocale();
  const unitWord = useUnit();
  return (
    <ScrollBox label={title}>
      <table className="plain-table stacked-table">
        <caption className="table-title">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.item')}</th>
            <th scope="col">{t('column.quantity')}</th>
            <th scope="col">{t('column.status')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, reference, description, quantity, unit, status, identifier, how }) => (
            <tr key={id}>
              <td>
                <Link to="/voorwerpen/$itemId" params={{ itemId: id }}>
                  {description}
                </Link>
                <div className="muted">
                  {reference}
                  {identifier !== null && ` · ${identifier}`}
                  {how !== undefined && <> · {how}</>}
                </div>
              </td>
              <td>
                {formatDecimal(quantity, locale)} {unitWord(unit, quantity)}
              </td>
              <td>
                <ItemBadge status={status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
