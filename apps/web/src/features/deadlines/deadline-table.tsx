import type { DeadlineRow } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { DeadlineStateBadge } from './deadline-state-badge.js';
import { MissedNote } from './missed-note.js';
import { momentOf } from './moment-of.js';
import { WhyLink } from './why-link.js';
import { isRunning } from './is-running.js';

interface DeadlineTableProps {
  readonly caption: string;
  readonly rows: readonly DeadlineRow[];
}

/** Deadlines of one case with their force, who acts, and what happens when they pass. */
export function DeadlineTable({ caption, rows }: DeadlineTableProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  return (
    <ScrollBox label={caption}>
      <table className="plain-table stacked-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.deadline')}</th>
            <th scope="col">{t('column.due')}</th>
            <th scope="col">{t('column.source')}</th>
            <th scope="col">{t('column.onExpiry')}</th>
            <th scope="col">{t('column.assignee')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const moment = isRunning(row) ? momentOf(row) : null;
            return (
              <tr key={row.id}>
                <td>
                  <strong>{titleOf(row.title, locale)}</strong>
                  {row.subjectLabel && <div className="muted">{row.subjectLabel}</div>}
                  <WhyLink id={row.id} />
                </td>
                <td>
                  {moment ? (
                    <DeadlineText moment={moment} />
                  ) : (
                    <>
                      <DeadlineStateBadge state={row.state} /> {row.dueOn && formatDate(row.dueOn, locale)}
                      {row.missed && row.metOn && (
                        <div>
                          <MissedNote row={row} />
                        </div>
                      )}
                    </>
                  )}
                </td>
                <td>
                  {row.source[locale] && `${row.source[locale]} · `}
                  {titleOf(row.bindsTitle, locale)}
                  <div className="muted">{t(`nature.${row.nature}`)}</div>
                </td>
                <td>{titleOf(row.onExpiry, locale)}</td>
                <td>{row.assignee?.name ?? '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
