import type { EquatedYearRow } from '@contract/deadlines';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yearsQuery } from '../../api/rules.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { PageError } from '../../ui/page-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMe } from '../session/use-me.js';
import { DecreeDialog } from './decree-dialog.js';
import { RulesFrame } from './rules-frame.js';

/** The days equated by decree, year by year, with their source and who loaded them. */
export function YearsPage(): ReactElement {
  const { t } = useTranslation('rules');
  const locale = useLocale();
  const { acts } = useMe();
  const { data, error, refetch } = useQuery(yearsQuery);
  const [editing, edit] = useState<EquatedYearRow | 'new' | null>(null);
  const may = acts.includes('rules.change');
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <RulesFrame>
      <Card title={t('tab.years')} actions={may && <Button onClick={() => edit('new')}>{t('years.load')}</Button>} flush>
        <p className="card-body muted">{t('years.what')}</p>
        {!data && <Skeleton />}
        {data && (
          <ScrollBox label={t('tab.years')}>
            <table className="plain-table">
              <caption className="visually-hidden">{t('tab.years')}</caption>
              <thead>
                <tr>
                  {(['year', 'dates', 'source', 'by'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`years.${column}`)}
                    </th>
                  ))}
                  {may && (
                    <th scope="col">
                      <span className="visually-hidden">{t('years.correct')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {data.map((row) => (
                  <tr key={row.year}>
                    <th scope="row">{row.year}</th>
                    <td>{row.dates.length === 0 ? t('years.noDays') : row.dates.map((date) => formatDate(date, locale)).join(', ')}</td>
                    <td>
                      {row.source} <span className="muted">({row.mark})</span>
                    </td>
                    <td>
                      {row.importedBy ?? t('packs.release')}
                      <div className="muted">
                        {formatDate(row.importedOn, locale)}
                        {row.reason !== null && `: ${row.reason}`}
                      </div>
                      {row.earlier.length > 0 && <div className="muted">{t('years.earlier', { count: row.earlier.length })}</div>}
                    </td>
                    {may && (
                      <td>
                        <Button look="quiet" aria-label={t('years.correctYear', { year: row.year })} onClick={() => edit(row)}>
                          {t('years.correct')}
                        </Button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </Card>
      {editing !== null && <DecreeDialog row={editing === 'new' ? null : editing} onClose={() => edit(null)} />}
    </RulesFrame>
  );
}
