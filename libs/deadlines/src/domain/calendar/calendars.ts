import { dayNumberOfDate } from './legal-date.js';
import type { EquatedYear } from './equated-day.js';
import { dutchHolidays, type Holiday } from './holiday.js';
import { institutionHolidays, isInstitutionListCompared } from './institution-holidays.js';
import { isMemberState } from './member-state.js';
import { nationalCalendar } from './national-calendars.js';
import { WorkingCalendar, type CalendarDay, type LegalCalendarName } from './working-calendar.js';

export type Calendars = Readonly<Record<LegalCalendarName, WorkingCalendar>>;

/** The calendar of that name: one of ours, or of another member state by its code; the Netherlands by its code is nl-eu. */
export function calendarNamed(name: unknown, calendars: Calendars): WorkingCalendar | undefined {
  if (name === 'NL') return calendars['nl-eu'];
  if (isMemberState(name)) return nationalCalendar(name);
  return Object.values(calendars).find((calendar) => calendar.name === name);
}

function withReasons(holidays: (year: number) => readonly Holiday[]): (year: number) => readonly CalendarDay[] {
  return (year) => holidays(year).map(({ day, name }) => ({ day, reason: `holiday:${name}` }));
}

/**
 * Both Dutch calendars from one administered table, and that of the institutions. Whether the days equated by decree are on the list that the Netherlands
 * notifies for Regulation 1182/71 is not settled: nl-eu leaves them out, so that a term ends early rather than late, and
 * says so on a date that falls on one.
 */
export function createCalendars(equatedYears: readonly EquatedYear[]): Calendars {
  const equated = new Map(
    equatedYears.flatMap(({ dates, source }) => dates.map((date) => [dayNumberOfDate(date), source] as const)),
  );
  return {
    'nl-atw': new WorkingCalendar({
      name: 'nl-atw',
      holidays: withReasons(dutchHolidays),
      equated,
      yearsWithDecree: new Set(equatedYears.map(({ year }) => year)),
      unsettled: new Map(),
    }),
    'nl-eu': new WorkingCalendar({
      name: 'nl-eu',
      holidays: withReasons(dutchHolidays),
      equated: new Map(),
      yearsWithDecree: undefined,
      unsettled: equated,
    }),
    'eu-institutions': new WorkingCalendar({
      name: 'eu-institutions',
      holidays: withReasons(institutionHolidays),
      equated: new Map(),
      yearsWithDecree: { has: isInstitutionListCompared },
      unsettled: new Map(),
    }),
  };
}
