import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Archive } from 'lucide-react';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dueQuery } from '../../api/retention.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useServerNow } from '../deadlines/use-server-now.js';
import { useTermWords } from './use-term-words.js';

/** How far ahead one looks, in days. */
const SPANS = [0, 90, 365] as const;

/** The cases that fall due, the longest due first: by number and days, and whether a hold keeps them. */
export function DueCard(): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const words = useTermWords();
  const spanId = useId();
  const [span, setSpan] = useState<number>(90);
  const now = useServerNow();
  const until = new Date(now + span * 86_400_000).toISOString().slice(0, 10);
  const list = usePagedRows(useInfiniteQuery(dueQuery(until)));
  return (
    <Card
      title={t('due.title')}
      count={list.state === 'loading' ? undefined : list.total}
      flush
      actions={
        <span>
          <label className="visually-hidden" htmlFor={spanId}>
            {t('due.span')}
          </label>
          <select id={spanId} value={span} onChange={(event) => setSpan(Number(event.target.value))}>
            {SPANS.map((days) => (
              <option key={days} value={days}>
                {t(`due.within${days}`)}
              </option>
            ))}
          </select>
        </span>
      }
    >
      <PagedList
        list={list}
        more={t('more')}
        empty={
          <EmptyState title={t('due.none')} icon={Archive}>
            <p>{t('due.noneWhat')}</p>
          </EmptyState>
        }
      >
        <ScrollBox label={t('due.title')}>
          <table className="plain-table stacked-table">
            <caption className="visually-hidden">{t('due.title')}</caption>
            <thead>
              <tr>
                {(['case', 'dueOn', 'outcome', 'term', 'held'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`due.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.caseId}>
                  <td>
                    {row.visible ? (
                      <Link to="/dossiers/$caseId" params={{ caseId: row.caseId }}>
                        {row.reference}
                      </Link>
                    ) : (
                      row.reference
                    )}
                  </td>
                  <td data-label={t('due.dueOn')}>{formatDate(row.dueOn, locale, { weekday: false })}</td>
                  <td data-label={t('due.outcome')}>{t(`outcome.${row.outcome}`)}</td>
                  <td data-label={t('due.term')}>
                    {t(`regime.${row.regime}`)}: {words.long(row)}
                    <div className="muted">{words.source(row)}</div>
                  </td>
                  <td data-label={t('due.held')}>{row.heldUntil === null ? '–' : t('hold.until', { date: formatDate(row.heldUntil, locale, { weekday: false }) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </PagedList>
    </Card>
  );
}
