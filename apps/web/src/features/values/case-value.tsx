import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseValueQuery } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FactStrip } from '../../ui/fact-strip.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCaseFile } from '../cases/use-case-file.js';
import { ItemLink } from '../items/item-link.js';
import { CoverageCard } from './coverage-card.js';
import { ThresholdBadge } from './threshold-badge.js';
import { UsedRates } from './used-rates.js';
import './values.css';

/** What the things of a case are worth together, what keeping them costs, and what they cover. */
export function CaseValuePage(): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const { id } = useCaseFile();
  const { data, error, refetch } = useQuery(caseValueQuery(id));
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="stack">
      <FactStrip
        label={t('title')}
        facts={[
          { term: t('case.value'), value: formatMoney(data.value, locale) },
          { term: t('case.cost'), value: formatMoney(data.cost, locale) },
          { term: t('case.perDay'), value: formatMoney(data.costPerDay, locale) },
        ]}
      />
      <UsedRates rates={data.value.rates} unconverted={[...data.value.unconverted, ...data.cost.unconverted]} />
      {data.coverage && <CoverageCard coverage={data.coverage} />}
      <Card title={t('case.items')} count={data.rows.length} flush>
        {data.rows.length === 0 ? (
          <EmptyState title={t('case.none')} icon={Scale}>
            <p>{t('case.noneWhat')}</p>
          </EmptyState>
        ) : (
          <ScrollBox label={t('case.items')}>
            <table className="plain-table stacked-table">
              <caption className="visually-hidden">{t('case.items')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('case.item')}</th>
                  <th scope="col" className="align-end">{t('case.value')}</th>
                  <th scope="col" className="align-end">{t('case.cost')}</th>
                  <th scope="col" className="align-end">{t('case.perDay')}</th>
                  <th scope="col">{t('case.ratio')}</th>
                  <th scope="col">{t('case.breakEven')}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.itemId}>
                    <td>
                      <ItemLink item={row} />
                    </td>
                    <td className="align-end" data-label={t('case.value')}>{row.value ? formatMoney(row.value, locale) : '–'}</td>
                    <td className="align-end" data-label={t('case.cost')}>{formatMoney(row.cost, locale)}</td>
                    <td className="align-end" data-label={t('case.perDay')}>{row.kept ? formatMoney(row.costPerDay, locale) : t('case.gone')}</td>
                    <td data-label={t('case.ratio')}>
                      {row.ratio === null ? '–' : `${row.ratio > 999 ? '> 999' : row.ratio} %`} <ThresholdBadge threshold={row.threshold} />
                    </td>
                    <td data-label={t('case.breakEven')}>{row.breakEvenOn === null || !row.kept ? '–' : formatDate(row.breakEvenOn, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </Card>
    </div>
  );
}
