import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { DayNumber } from './day-number.js';
import { dayNumberOfDate } from './legal-date.js';
import type { MemberState } from './member-state.js';
import { NATIONAL_CORRECTIONS } from './national-corrections.js';
import type { CalendarDay } from './working-calendar.js';

type Library = typeof Holidays;
type Listed = ReturnType<Holidays['getHolidays']>[number];

const MS_PER_DAY = 86_400_000;

const load = createRequire(import.meta.url);
let library: Library | undefined;

/** The table of holidays of all countries takes half a second to read, and most processes never ask for it. */
function theLibrary(): Library {
  library ??= load('date-holidays') as Library;
  return library;
}

/** The public holidays of a whole member state in a year; those of a region or a profession are not among them. */
export function nationalHolidays(state: MemberState): (year: number) => readonly CalendarDay[] {
  const [nl, en] = (['nl', 'en'] as const).map((language) => new (theLibrary())(state, { types: ['public'], languages: [language, 'en'] }));
  return (year) => {
    const dutch = nl?.getHolidays(year) ?? [];
    const days = (en?.getHolidays(year) ?? []).flatMap((listed, at) => {
      const title = { nl: dutch[at]?.name ?? listed.name, en: listed.name };
      return daysOf(listed).map((day): CalendarDay => ({ day, reason: 'national', title }));
    });
    return NATIONAL_CORRECTIONS[state]?.(year, days) ?? days;
  };
}

/** Most last a day on the clock of their country; a few last two. */
function daysOf({ date, start, end }: Listed): readonly DayNumber[] {
  const first = dayNumberOfDate(date.slice(0, 10));
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / MS_PER_DAY));
  return Array.from({ length: days }, (_, at) => first + at);
}
