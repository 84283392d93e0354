import type { ShownTariff } from '@contract/valuation';
import { useQuery } from '@tanstack/react-query';
import { Plus, Tags } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tariffsQuery } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { ValuesFrame } from './values-frame.js';

const TariffDialog = lazy(() => import('./tariff-dialog.js').then((file) => ({ default: file.TariffDialog })));
const EndTariffDialog = lazy(() => import('./end-tariff-dialog.js').then((file) => ({ default: file.EndTariffDialog })));

/** What keeping costs by the book of the office. */
export function TariffsPage(): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const words = useWords();
  const { acts } = useMe();
  const [open, setOpen] = useState<'add' | ShownTariff | null>(null);
  const { data, error, isPending, refetch } = useQuery(tariffsQuery);
  const manages = acts.includes('tariff.manage');
  const day = (date: string): string => formatDate(date, locale, { weekday: false });
  const named = ({ cost, assetClass, placeKind }: ShownTariff): string =>
    [words('tariffCosts', cost), assetClass === null ? t('tariffs.anyClass') : words('assetClasses', assetClass), placeKind === null ? t('tariffs.anyPlace') : words('tariffPlaces', placeKind)].join(', ');
  return (
    <ValuesFrame
      title={t('tariffs.title')}
      actions={
        manages && (
          <Button icon={Plus} look="primary" onClick={() => setOpen('add')}>
            {t('tariffs.add')}
          </Button>
        )
      }
    >
      <div className="card">
        {isPending && <Skeleton lines={6} />}
        {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && (
          <EmptyState title={t('tariffs.none')} icon={Tags}>
            <p>{t('tariffs.noneWhat')}</p>
          </EmptyState>
        )}
        {data && data.length > 0 && (
          <ScrollBox label={t('tariffs.title')}>
            <table className="plain-table stacked-table">
              <caption className="visually-hidden">{t('tariffs.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('tariffs.for')}</th>
                  <th scope="col" className="align-end">{t('tariffs.amount')}</th>
                  <th scope="col">{t('tariffs.valid')}</th>
                  {manages && (
                    <th scope="col">
                      <span className="visually-hidden">{t('tariffs.end')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {data.map((tariff) => (
                  <tr key={tariff.id}>
                    <td>
                      {named(tariff)}
                      {tariff.note !== null && <div className="muted">{tariff.note}</div>}
                    </td>
                    <td className="align-end" data-label={t('tariffs.amount')}>
                      {formatMoney(tariff.amount, locale)} {words('tariffPeriods', tariff.per)}
                    </td>
                    <td data-label={t('tariffs.valid')}>{tariff.validUntil === null ? t('tariffs.since', { from: day(tariff.validFrom) }) : t('costs.span', { from: day(tariff.validFrom), until: day(tariff.validUntil) })}</td>
                    {manages && (
                      <td>
                        {tariff.validUntil === null && (
                          <Button look="link" aria-label={t('tariffs.endOf', { what: named(tariff) })} onClick={() => setOpen(tariff)}>
                            {t('tariffs.end')}
                          </Button>
                        )}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </div>
      <Suspense fallback={null}>
        {open === 'add' && <TariffDialog onClose={() => setOpen(null)} />}
        {open !== null && typeof open === 'object' && <EndTariffDialog tariff={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </ValuesFrame>
  );
}
