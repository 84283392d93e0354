import type { DriftRow } from '@contract/custody';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { driftQuery } from '../../api/counts.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { localeTag } from '../../lib/locale.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import './counts.css';
import { DriftChart } from './drift-chart.js';

/** The closed counts of each site, the oldest first. */
export function bySite(rows: readonly DriftRow[]): readonly { readonly siteId: string; readonly sitePath: string; readonly counts: readonly DriftRow[] }[] {
  const sites = new Map<string, DriftRow[]>();
  for (const row of rows) sites.set(row.siteId, [...(sites.get(row.siteId) ?? []), row]);
  return [...sites].map(([siteId, counts]) => ({ siteId, sitePath: counts.at(-1)?.sitePath ?? '', counts }));
}

/** How far the register and the shelves drift apart, for each site over time: a small chart, and the same in numbers. */
export function DriftCard(): ReactElement {
  const { t } = useTranslation('counts');
  const locale = useLocale();
  const { data, error, refetch } = useQuery(driftQuery);
  const share = (row: DriftRow): string => (row.checked === 0 ? '–' : new Intl.NumberFormat(localeTag[locale], { style: 'percent', maximumFractionDigits: 1 }).format(row.differences / row.checked));
  return (
    <Card title={t('drift.title')}>
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.length === 0 && <p className="muted">{t('drift.none')}</p>}
      {data &&
        bySite(data).map(({ siteId, sitePath, counts }) => (
          <section key={siteId} className="drift-site" aria-labelledby={`drift-${siteId}`}>
            <h3 id={`drift-${siteId}`}>{sitePath}</h3>
            <DriftChart counts={counts} label={t('drift.chart', { site: sitePath })} />
            <ScrollBox label={t('drift.table', { site: sitePath })}>
              <table className="plain-table">
                <caption className="visually-hidden">{t('drift.table', { site: sitePath })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('drift.when')}</th>
                    <th scope="col">{t('drift.count')}</th>
                    <th scope="col">{t('drift.differences')}</th>
                    <th scope="col">{t('drift.share')}</th>
                  </tr>
                </thead>
                <tbody>
                  {counts.toReversed().map((row) => (
                    <tr key={row.countId}>
                      <td>{formatInstant(row.endedAt, locale)}</td>
                      <td>
                        <Link to="/bewaring/tellingen/$countId" params={{ countId: row.countId }}>
                          {t('number', { number: row.number })}
                        </Link>{' '}
                        <span className="muted">
                          {row.placePath}
                          {row.sampled && ` (${t('sample')})`}
                        </span>
                      </td>
                      <td>{t('list.ofChecked', { differences: row.differences, checked: row.checked })}</td>
                      <td>{share(row)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          </section>
        ))}
    </Card>
  );
}
