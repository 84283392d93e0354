import { useInfiniteQuery } from '@tanstack/react-query';
import { PiggyBank } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lossesQuery } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { ItemLink } from '../items/item-link.js';
import { ThresholdBadge } from './threshold-badge.js';
import { UnitCosts } from './unit-costs.js';
import { ValuesFrame } from './values-frame.js';

/** Items by what waiting a day longer loses, the most first. */
export function LossesPage(): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const [near, setNear] = useState(false);
  const [mine, setMine] = useState(false);
  const list = usePagedRows(useInfiniteQuery(lossesQuery({ ...(near ? { nearBreakEven: true } : {}), ...(mine ? { mine } : {}) })));
  return (
    <ValuesFrame title={t('losses.title')} beside={<span className="page-count">{t('losses.count', { count: list.total })}</span>}>
      <div className="filters">
        <FilterChip pressed={near} onToggle={() => setNear(!near)}>
          {t('losses.near')}
        </FilterChip>
        <FilterChip pressed={mine} onToggle={() => setMine(!mine)}>
          {t('losses.mine')}
        </FilterChip>
      </div>
      <div className="card">
        <PagedList
          list={list}
          more={t('losses.more')}
          empty={
            <EmptyState title={t('losses.none')} icon={PiggyBank}>
              <p>{near || mine ? t('losses.noneFiltered') : t('losses.noneWhat')}</p>
            </EmptyState>
          }
        >
          <ScrollBox label={t('losses.title')}>
            <table className="plain-table stacked-table">
              <caption className="visually-hidden">{t('losses.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('losses.item')}</th>
                  <th scope="col" className="align-end">{t('losses.loss')}</th>
                  <th scope="col" className="align-end">{t('case.value')}</th>
                  <th scope="col" className="align-end">{t('case.cost')}</th>
                  <th scope="col">{t('case.ratio')}</th>
                  <th scope="col">{t('case.breakEven')}</th>
                </tr>
              </thead>
              <tbody>
                {list.rows.map((row) => (
                  <tr key={row.itemId}>
                    <td>
                      <ItemLink item={row} />
                    </td>
                    <td className="align-end" data-label={t('losses.loss')}>
                      <strong>{formatMoney(row.lossPerDay, locale)}</strong>
                    </td>
                    <td className="align-end" data-label={t('case.value')}>{row.value ? formatMoney(row.value, locale) : '–'}</td>
                    <td className="align-end" data-label={t('case.cost')}>{formatMoney(row.cost, locale)}</td>
                    <td data-label={t('case.ratio')}>
                      {row.ratio === null ? '–' : `${row.ratio > 999 ? '> 999' : row.ratio} %`} <ThresholdBadge threshold={row.threshold} />
                    </td>
                    <td data-label={t('case.breakEven')}>{row.breakEvenOn === null ? '–' : formatDate(row.breakEvenOn, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </PagedList>
      </div>
      <p className="muted">{t('losses.converted')}</p>
      <UnitCosts />
    </ValuesFrame>
  );
}
