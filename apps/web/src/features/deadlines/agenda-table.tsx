import type { DeadlineRow } from '@contract/deadlines';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatLongDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import './agenda.css';
import { groupedByDay } from './grouped-by-day.js';
import { MissedNote } from './missed-note.js';
import { momentOf } from './moment-of.js';

interface AgendaTableProps {
  readonly rows: readonly DeadlineRow[];
}

/** Deadlines under the day on which they end. */
export function AgendaTable({ rows }: AgendaTableProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  return (
    <div className="card">
      <ScrollBox label={t('title')}>
        <table className="plain-table stacked-table agenda-table">
          <caption className="visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.deadline')}</th>
              <th scope="col">{t('column.case')}</th>
              <th scope="col">{t('column.due')}</th>
              <th scope="col">{t('column.source')}</th>
              <th scope="col">{t('column.assignee')}</th>
            </tr>
          </thead>
          <tbody>
            {groupedByDay(rows).map(({ day, rows: own }) => (
              <Fragment key={day}>
                <tr className="agenda-day">
                  <th colSpan={5} scope="rowgroup">
                    <time dateTime={day}>{formatLongDate(day, locale)}</time>
                    {own[0]?.dayOff && <span className="agenda-day-off">{titleOf(own[0].dayOff, locale)}</span>} <span className="muted">{own.length}</span>
                  </th>
                </tr>
                {own.map((row) => {
                  const moment = momentOf(row);
                  return (
                    <tr key={row.id}>
                      <td>
                        <Link from="/termijnen" to="." search={(old) => ({ ...old, termijn: row.id })} resetScroll={false}>
                          {titleOf(row.title, locale)}
                        </Link>
                        {row.subjectLabel && <span className="muted"> · {row.subjectLabel}</span>}
                        {row.missed && <div className="agenda-consequence">{titleOf(row.onExpiry, locale)}</div>}
                      </td>
                      <td>
                        <Link to="/dossiers/$caseId" params={{ caseId: row.caseId }} search={{}}>
                          {row.caseReference}
                        </Link>{' '}
                        <span className="muted">{row.caseTitle}</span>
                      </td>
                      <td>{moment ? <DeadlineText moment={moment} shape="list" /> : <MissedNote row={row} />}</td>
                      <td className="muted">
                        {row.nature === 'manual' ? t('nature.manual') : titleOf(row.source, locale)} · {titleOf(row.bindsTitle, locale)}
                      </td>
                      <td>{row.assignee?.name ?? '–'}</td>
                    </tr>
                  );
                })}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
