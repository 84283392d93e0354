import { readFileSync } from 'node:fs';
import { createCalendars, type Calendars } from '../src/domain/calendar/calendars.js';
import { readEquatedDays } from '../src/domain/calendar/equated-day.js';
import { dayNumberOfDate } from '../src/domain/calendar/legal-date.js';
import type { DayOffReason, WorkingCalendar } from '../src/domain/calendar/working-calendar.js';

const PACKS = 'libs/deadlines/packs';

export function shippedJson(file: string): unknown {
  return JSON.parse(readFileSync(`${PACKS}/${file}`, 'utf8'));
}

/** The calendars as shipped, for tests. */
export function shippedCalendars(): Calendars {
  const reading = readEquatedDays(shippedJson('equated-days.json'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return createCalendars(reading.years);
}

export function reasonFor(calendar: WorkingCalendar, date: string): DayOffReason | undefined {
  return calendar.dayOff(dayNumberOfDate(date))?.reason;
}
