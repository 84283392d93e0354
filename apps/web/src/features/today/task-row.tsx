import type { DeadlineRow } from '@contract/deadlines';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { momentOf } from '../deadlines/moment-of.js';

interface TaskRowProps {
  readonly row: DeadlineRow;
  readonly index: number;
  readonly active: boolean;
}

/** One deadline of mine on one line. */
export function TaskRow({ row, index, active }: TaskRowProps): ReactElement {
  const locale = useLocale();
  const tab = active ? 0 : -1;
  const moment = momentOf(row);
  const words = titleOf(row.title, locale);
  const about = row.subjectLabel ?? row.caseReference;
  return (
    <tr className="data-row" data-index={index} tabIndex={tab}>
      <td>
        <Link to="/dossiers/$caseId" params={{ caseId: row.caseId }} search={{ termijn: row.id }} tabIndex={tab} title={`${words} · ${titleOf(row.source, locale)}`}>
          {words}
        </Link>
      </td>
      <td title={`${about} ${row.caseTitle}`}>
        {about} <span className="muted">{row.caseTitle}</span>
      </td>
      <td className="task-left">{moment && <DeadlineText moment={moment} shape="list" />}</td>
    </tr>
  );
}
