import { useInfiniteQuery } from '@tanstack/react-query';
import { Package } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sharedItemsQuery } from '../../api/partners.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { ItemBadge } from '../items/item-badge.js';
import { useUnit } from '../lots/use-unit.js';
import { useWords } from '../reference/use-words.js';

/** For a partner of the office: the items that are shared, and until when. */
export function SharedItemsPage(): ReactElement {
  const { t } = useTranslation('partners');
  const locale = useLocale();
  const word = useWords();
  const unit = useUnit();
  const list = usePagedRows(useInfiniteQuery(sharedItemsQuery));
  return (
    <div className="page">
      <PageHeading title={t('shared.title')} beside={<span className="page-count">{list.state !== 'loading' && t('shared.count', { count: list.total })}</span>} />
      <p className="muted">{t('shared.what')}</p>
      <PagedList list={list} more={t('shared.more')} empty={<EmptyState title={t('shared.none')} icon={Package} />}>
        <ScrollBox label={t('shared.title')}>
          <table className="plain-table">
            <caption className="visually-hidden">{t('shared.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('shared.item')}</th>
                <th scope="col">{t('shared.kind')}</th>
                <th scope="col">{t('shared.quantity')}</th>
                <th scope="col">{t('shared.seal')}</th>
                <th scope="col">{t('shared.state')}</th>
                <th scope="col">{t('lastDay')}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <strong>{row.description}</strong> <span className="muted">{row.reference}</span>
                  </td>
                  <td>{word('assetClasses', row.assetClass)}</td>
                  <td>{row.amount ? formatMoney(row.amount, locale) : `${row.quantity} ${unit(row.unit, row.quantity)}`}</td>
                  <td>{row.seal ?? '–'}</td>
                  <td>
                    <ItemBadge status={row.status} />
                  </td>
                  <td>{formatDate(row.until, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </PagedList>
    </div>
  );
}
