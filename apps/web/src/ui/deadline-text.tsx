import { Clock, Hourglass, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-clock.js';
import { useLocale } from '../i18n/use-locale.js';
import { type DeadlineMoment, deadlineWords, pressureOf } from '../lib/deadline-words.js';
import { formatDate, formatInstant } from '../lib/format-date.js';
import { titleOf } from '../lib/title-of.js';
import './deadline-text.css';
import { Icon } from './icon.js';

const icons: Readonly<Record<DeadlineMoment['urgency'], LucideIcon>> = {
  overdue: TriangleAlert,
  today: Clock,
  soon: Clock,
  later: Hourglass,
};

interface DeadlineTextProps {
  readonly moment: DeadlineMoment;
  /** Lists leave the year out when the date lies within half a year. */
  readonly shape?: 'list' | 'full';
}

const halfYear = 180 * 24 * 60 * 60_000;

/** How much time is left and until when: "nog 3 werkdagen  do 26 nov 2026". The date always stands beside the words. */
export function DeadlineText({ moment, shape = 'full' }: DeadlineTextProps): ReactElement {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const now = serverNow();
  const { key, ...values } = deadlineWords(moment, now);
  const pressure = pressureOf(moment, now);
  const year = shape === 'full' || Math.abs(Date.parse(moment.dueAt) - now) > halfYear;
  const until = moment.toTheHour
    ? formatInstant(moment.dueAt, locale, undefined, { year })
    : formatDate(moment.dueOn, locale, { year, weekday: shape === 'full' || !year });
  return (
    <span className={`deadline-text deadline-${pressure}`}>
      <span className="left">
        <Icon of={icons[pressure]} />
        {t(key, values)}
      </span>
      <time dateTime={moment.toTheHour ? moment.dueAt : moment.dueOn}>{until}</time>
      {moment.mayMove && (
        <span className="doubt" title={titleOf(moment.mayMove, locale)}>
          {t('mayMove')}
          <span className="visually-hidden">: {titleOf(moment.mayMove, locale)}</span>
        </span>
      )}
    </span>
  );
}
