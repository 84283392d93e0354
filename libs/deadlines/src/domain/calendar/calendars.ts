import { dayNumberOfDate } from './legal-date.js';
import type { EquatedYear } from './equated-day.js';
import { WorkingCalendar, type CalendarName } from './working-calendar.js';

export type Calendars = Readonly<Record<CalendarName, WorkingCalendar>>;

/**
 * Both Dutch calendars from one administered table. Whether the days equated by decree are on the list that the Netherlands
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
      equated,
      yearsWithDecree: new Set(equatedYears.map(({ year }) => year)),
      unsettled: new Map(),
    }),
    'nl-eu': new WorkingCalendar({
      name: 'nl-eu',
      equated: new Map(),
      yearsWithDecree: undefined,
      unsettled: equated,
    }),
  };
}
