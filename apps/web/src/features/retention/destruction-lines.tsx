import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { destructionLinesQuery } from '../../api/retention.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useTermWords } from './use-term-words.js';

interface DestructionLinesProps {
  readonly listId: string;
  readonly cases: number;
}

/** The cases of a list: why each is due, how much there is of it, and what became of it. */
export function DestructionLines({ listId, cases }: DestructionLinesProps): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const words = useTermWords();
  const list = usePagedRows(useInfiniteQuery(destructionLinesQuery(listId)));
  return (
    <Card title={t('lines.title')} count={cases} flush>
      <PagedList list={list} more={t('more')} empty={<p className="card-body muted">{t('lists.none')}</p>}>
        <ScrollBox label={t('lines.title')}>
          <table className="plain-table stacked-table">
            <caption className="visually-hidden">{t('lines.title')}</caption>
            <thead>
              <tr>
                {(['case', 'dueOn', 'term', 'size', 'outcome'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`lines.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.caseId}>
                  <td>{row.reference}</td>
                  <td data-label={t('lines.dueOn')}>{formatDate(row.dueOn, locale, { weekday: false })}</td>
                  <td data-label={t('lines.term')}>
                    {t(`regime.${row.regime}`)}: {t('lines.since', { count: row.months, date: formatDate(row.startedOn, locale, { weekday: false }) })}
                    <div className="muted">{words.source(row)}</div>
                  </td>
                  <td data-label={t('lines.size')}>{t('lines.holds', { items: row.items, documents: row.documents })}</td>
                  <td data-label={t('lines.outcome')}>
                    {t(`line.${row.state}`)}
                    {row.failedAt !== null && <div className="muted">{t('lines.failed', { at: formatInstant(row.failedAt, locale) })}</div>}
                    {row.state === 'erased' && <div className="muted">{t('lines.erased', { rows: row.rowsErased, files: row.filesErased, logRows: row.logRowsErased })}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </PagedList>
    </Card>
  );
}
