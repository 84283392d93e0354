import type { CostLine } from '@contract/valuation';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { useWords } from '../reference/use-words.js';

interface CostLinesProps {
  readonly lines: readonly CostLine[];
}

/** The tariffs and bills that made the cost of an item. */
export function CostLines({ lines }: CostLinesProps): ReactElement | null {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const words = useWords();
  if (lines.length === 0) return null;
  const day = (date: string): string => formatDate(date, locale, { weekday: false });
  return (
    <details>
      <summary>{t('costs.title')}</summary>
      <ScrollBox label={t('costs.title')}>
        <table className="plain-table stacked-table">
          <caption className="visually-hidden">{t('costs.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('costs.cost')}</th>
              <th scope="col" className="align-end">{t('costs.amount')}</th>
              <th scope="col">{t('costs.period')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={`${index}-${line.from}`}>
                <td>
                  {words('billCosts', line.cost)}
                  {line.invoiceNumber !== null && <div className="muted">{t('costs.bill', { number: line.invoiceNumber, supplier: line.supplier })}</div>}
                </td>
                <td className="align-end" data-label={t('costs.amount')}>
                  {formatMoney(line.amount, locale)} {line.per !== null && words('tariffPeriods', line.per)}
                </td>
                <td data-label={t('costs.period')}>{line.until === null ? t('costs.open', { from: day(line.from) }) : t('costs.span', { from: day(line.from), until: day(line.until) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
