import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, Plus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pricesQuery, ratesQuery } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { formatDecimal } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { LoadRatesForm } from './load-rates-form.js';
import { ValuesFrame } from './values-frame.js';

const PriceDialog = lazy(() => import('./price-dialog.js').then((file) => ({ default: file.PriceDialog })));

/** Exchange rates and prices by which amounts are converted, with their day and source. */
export function RatesPage(): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const { acts } = useMe();
  const [adding, setAdding] = useState(false);
  const rates = useQuery(ratesQuery);
  const prices = useQuery(pricesQuery);
  const loads = acts.includes('rate.load');
  const source = (one: { readonly source: string; readonly demo: boolean }): string => (one.demo ? `${one.source} (${t('ratesPage.demo')})` : one.source);
  return (
    <ValuesFrame title={t('ratesPage.title')}>
      {loads && <LoadRatesForm />}
      <Card title={t('ratesPage.list')} count={rates.data?.length} flush>
        {rates.isPending && <Skeleton />}
        {rates.error && !rates.data && <LoadError error={rates.error} onRetry={() => void rates.refetch()} />}
        {rates.data?.length === 0 && (
          <EmptyState title={t('ratesPage.none')} icon={ArrowLeftRight}>
            <p>{t('ratesPage.noneWhat')}</p>
          </EmptyState>
        )}
        {rates.data && rates.data.length > 0 && (
          <ScrollBox label={t('ratesPage.list')}>
            <table className="plain-table stacked-table">
              <caption className="visually-hidden">{t('ratesPage.list')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('ratesPage.currency')}</th>
                  <th scope="col" className="align-end">{t('ratesPage.rate')}</th>
                  <th scope="col">{t('ratesPage.on')}</th>
                  <th scope="col">{t('ratesPage.source')}</th>
                </tr>
              </thead>
              <tbody>
                {rates.data.map((rate) => (
                  <tr key={rate.currency}>
                    <th scope="row">{rate.currency}</th>
                    <td className="align-end" data-label={t('ratesPage.rate')}>{formatDecimal(rate.perEuro, locale)}</td>
                    <td data-label={t('ratesPage.on')}>{formatDate(rate.on, locale)}</td>
                    <td data-label={t('ratesPage.source')}>{source(rate)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </Card>
      <Card
        title={t('ratesPage.prices')}
        count={prices.data?.length}
        flush
        actions={
          loads && (
            <Button icon={Plus} onClick={() => setAdding(true)}>
              {t('ratesPage.addPrice')}
            </Button>
          )
        }
      >
        {prices.isPending && <Skeleton />}
        {prices.error && !prices.data && <LoadError error={prices.error} onRetry={() => void prices.refetch()} />}
        {prices.data?.length === 0 && <EmptyState title={t('ratesPage.noPrices')} />}
        {prices.data && prices.data.length > 0 && (
          <ScrollBox label={t('ratesPage.prices')}>
            <table className="plain-table stacked-table">
              <caption className="visually-hidden">{t('ratesPage.prices')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('ratesPage.token')}</th>
                  <th scope="col" className="align-end">{t('ratesPage.price')}</th>
                  <th scope="col">{t('ratesPage.at')}</th>
                  <th scope="col">{t('ratesPage.source')}</th>
                </tr>
              </thead>
              <tbody>
                {prices.data.map((price) => (
                  <tr key={price.id}>
                    <th scope="row">{price.token}</th>
                    <td className="align-end" data-label={t('ratesPage.price')}>{formatMoney(price.price, locale)}</td>
                    <td data-label={t('ratesPage.at')}>{formatInstant(price.pricedAt, locale)}</td>
                    <td data-label={t('ratesPage.source')}>{source(price)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </Card>
      <Suspense fallback={null}>{adding && <PriceDialog onClose={() => setAdding(false)} />}</Suspense>
    </ValuesFrame>
  );
}
