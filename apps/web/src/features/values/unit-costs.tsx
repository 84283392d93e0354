import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { unitCostsQuery } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatMoney } from '../../lib/format-money.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';

/** What keeping costs each unit, as of last night. */
export function UnitCosts(): ReactElement | null {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const { data, error, refetch } = useQuery(unitCostsQuery);
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Card title={t('losses.units')} flush>
      <ScrollBox label={t('losses.units')}>
        <table className="plain-table stacked-table">
          <caption className="visually-hidden">{t('losses.units')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('losses.unit')}</th>
              <th scope="col" className="align-end">{t('losses.cost')}</th>
              <th scope="col" className="align-end">{t('losses.perDay')}</th>
              <th scope="col" className="align-end">{t('losses.loss')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((unit) => (
              <tr key={unit.unitId}>
                <td>
                  {unit.unit} <span className="muted">{t('losses.count', { count: unit.items })}</span>
                </td>
                <td className="align-end" data-label={t('losses.cost')}>{formatMoney(unit.cost, locale)}</td>
                <td className="align-end" data-label={t('losses.perDay')}>{formatMoney(unit.costPerDay, locale)}</td>
                <td className="align-end" data-label={t('losses.loss')}>{formatMoney(unit.lossPerDay, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  );
}
