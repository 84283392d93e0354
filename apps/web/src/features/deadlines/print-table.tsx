import type { ExplainedDeadline } from '@contract/deadlines';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { MissedNote } from './missed-note.js';
import { WhyBody } from './why-body.js';

interface PrintTableProps {
  readonly rows: readonly ExplainedDeadline[];
}

/** What, of which case and item, until when, how long, who, on which ground, what follows; and below it why the date is what it is. */
export function PrintTable({ rows }: PrintTableProps): ReactElement {
  const { t } = useTranslation(['handling', 'deadlines']);
  const locale = useLocale();
  return (
    <ScrollBox label={t('print.title')}>
      <table className="plain-table stacked-table">
        <caption className="visually-hidden">{t('print.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('print.due')}</th>
            <th scope="col">{t('print.left')}</th>
            <th scope="col">{t('print.what')}</th>
            <th scope="col">{t('print.about')}</th>
            <th scope="col">{t('print.who')}</th>
            <th scope="col">{t('print.ground')}</th>
            <th scope="col">{t('print.consequence')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr>
                <td className="nowrap">{row.toTheHour && row.dueAt ? formatInstant(row.dueAt, locale) : row.dueOn && formatDate(row.dueOn, locale)}</td>
                <td className="nowrap">{row.workingDaysLeft === null ? <MissedNote row={row} /> : t(row.urgency === 'overdue' ? 'print.late' : 'print.workingDays', { count: Math.abs(row.workingDaysLeft) })}</td>
                <td>{titleOf(row.title, locale)}</td>
                <td>
                  {row.caseReference} {row.caseTitle}
                  {row.subjectLabel && <div className="muted">{row.subjectLabel}</div>}
                </td>
                <td>{row.assignee?.name ?? t('nobody')}</td>
                <td>
                  {row.nature === 'manual' ? t('deadlines:nature.manual') : titleOf(row.source, locale)}
                  {row.nature !== 'manual' && row.nature !== 'binding' && <div className="muted">{t(`deadlines:nature.${row.nature}`)}</div>}
                </td>
                <td>{titleOf(row.onExpiry, locale)}</td>
              </tr>
              <tr className="print-why">
                <td colSpan={7}>
                  <p>
                    <strong>{t('deadlines:why.title')}</strong> {row.explanation.inShort && titleOf(row.explanation.inShort, locale)}
                  </p>
                  <div className="print-why-body">
                    <WhyBody deadline={row} heading="h2" />
                  </div>
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
