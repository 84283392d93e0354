import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { termsQuery } from '../../api/retention.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { useTermWords } from './use-term-words.js';

const SetTermDialog = lazy(() => import('./set-term-dialog.js').then((file) => ({ default: file.SetTermDialog })));

/** The terms, each with its source; where the law names none that was read, the office sets it. */
export function TermsCard(): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const words = useTermWords();
  const { acts } = useMe();
  const [setting, setSetting] = useState(false);
  const { data, error, isPending, refetch } = useQuery(termsQuery);
  const without = data?.forOffice.filter((regime) => !data.rows.some((row) => row.regime === regime && row.inForce)) ?? [];
  return (
    <Card
      title={t('terms.title')}
      flush
      actions={
        acts.includes('retention.set-term') && (
          <Button icon={CalendarPlus} onClick={() => setSetting(true)}>
            {t('terms.set')}
          </Button>
        )
      }
    >
      {isPending && <Skeleton lines={6} />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {without.length > 0 && <p className="card-body">{t('terms.without', { regimes: without.map((regime) => t(`regime.${regime}`)).join(', ') })}</p>}
      {data && (
        <ScrollBox label={t('terms.title')}>
          <table className="plain-table stacked-table">
            <caption className="visually-hidden">{t('terms.title')}</caption>
            <thead>
              <tr>
                {(['regime', 'outcome', 'term', 'source', 'since'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`terms.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id}>
                  <td>{t(`regime.${row.regime}`)}</td>
                  <td data-label={t('terms.outcome')}>{t(`outcome.${row.outcome}`)}</td>
                  <td data-label={t('terms.term')}>{words.long(row)}</td>
                  <td data-label={t('terms.source')}>
                    {words.source(row)}
                    {row.decidedBy && (
                      <div className="muted">
                        {row.decidedBy.name}: {row.reason}
                      </div>
                    )}
                  </td>
                  <td data-label={t('terms.since')}>
                    {formatDate(row.validFrom, locale, { weekday: false })}
                    {!row.inForce && <div className="muted">{t('terms.notInForce')}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <Suspense fallback={null}>{setting && data && <SetTermDialog regimes={data.forOffice} onClose={() => setSetting(false)} />}</Suspense>
    </Card>
  );
}
