import type { DeadlineMonth } from '@contract/deadlines';
import type { LegalDate } from '@contract/platform';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { classNames } from '../../lib/class-names.js';
import { formatLongDate } from '../../lib/format-date.js';
import { formatMonth, weekdayNames, weeksOf } from '../../lib/months.js';
import { titleOf } from '../../lib/title-of.js';
import { useListeners } from '../../ui/use-listeners.js';
import { useDayKeys } from './use-day-keys.js';

interface MonthTableProps {
  readonly month: DeadlineMonth;
  readonly today: LegalDate;
  readonly chosen: LegalDate | null;
  readonly onChoose: (date: LegalDate) => void;
  readonly onTurn: (months: number) => void;
}

/** The month as a table: one day a cell, walked through with the arrow keys; one day is the stop for the Tab key. */
export function MonthTable({ month, today, chosen, onChoose, onTurn }: MonthTableProps): ReactElement {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const { active, onKeyDown } = useDayKeys({ days: month.days.map(({ date }) => date), start: chosen ?? today, table, onTurn });
  useListeners(table, { keydown: onKeyDown });
  return (
    <table ref={table} className="month-table">
      <caption className="visually-hidden">{t('month.caption', { month: formatMonth(month.month, locale) })}</caption>
      <thead>
        <tr>
          {weekdayNames(locale).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.days).map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, index) =>
              day === null ? (
                <td key={`outside ${index}`} className="month-outside" />
              ) : (
                <td key={day.date} className={classNames((day.weekend || day.dayOff !== null) && 'month-off', day.date === today && 'month-today')}>
                  <button
                    type="button"
                    data-date={day.date}
                    tabIndex={day.date === active ? 0 : -1}
                    aria-pressed={day.date === chosen}
                    {...(day.date === today ? { 'aria-current': 'date' as const } : {})}
                    onClick={() => onChoose(day.date)}
                  >
                    <span className="month-number" aria-hidden="true">
                      {Number(day.date.slice(8))}
                    </span>
                    <span className="visually-hidden">{formatLongDate(day.date, locale)}</span>
                    {day.count > 0 && <span className="month-count">{t('month.count', { count: day.count })}</span>}
                    {day.dayOff && <span className="month-holiday">{titleOf(day.dayOff, locale)}</span>}
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
