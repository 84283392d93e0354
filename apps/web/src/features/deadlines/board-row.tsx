import type { DeadlineRow } from '@contract/deadlines';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { clockPressure, timeLeft } from './hours-left.js';

interface BoardRowProps {
  readonly row: DeadlineRow;
  /** By the server's clock. */
  readonly now: number;
}

/** One clock: what is left of it in large, then what it is about and whose it is. */
export function BoardRow({ row, now }: BoardRowProps): ReactElement | null {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  if (row.dueAt === null || row.dueOn === null) return null;
  const { key, over, big, small } = timeLeft(row.dueAt, now);
  return (
    <li className={`board-row board-${clockPressure(row.dueAt, now)}`}>
      <p className="board-left">
        <strong>{t(`board.${key}`, { big, small })}</strong>
        <span>{t(over ? 'board.over' : 'board.left')}</span>
      </p>
      <div className="board-what">
        <Link from="/termijnen/bord" to="." search={(old) => ({ ...old, termijn: row.id })} resetScroll={false}>
          {titleOf(row.title, locale)}
        </Link>
        <p>
          <Link to="/dossiers/$caseId" params={{ caseId: row.caseId }} search={{}}>
            {row.caseReference}
          </Link>{' '}
          {row.caseTitle}
          {row.subjectLabel && ` · ${row.subjectLabel}`}
        </p>
        <p className="muted">{titleOf(row.onExpiry, locale)}</p>
      </div>
      <p className="board-until">
        <time dateTime={row.toTheHour ? row.dueAt : row.dueOn}>{row.toTheHour ? formatInstant(row.dueAt, locale) : formatDate(row.dueOn, locale)}</time>
        <span className="muted">{titleOf(row.source, locale)}</span>
        <span>{row.assignee?.name ?? t('nobody')}</span>
      </p>
    </li>
  );
}
