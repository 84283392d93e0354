import { readFileSync } from 'node:fs';
import { createCalendars, type Calendars } from '../src/domain/calendar/calendars.js';
import { readEquatedDays } from '../src/domain/calendar/equated-day.js';
import { dayNumberOfDate } from '../src/domain/calendar/legal-date.js';
import type { DayOffReason, WorkingCalendar } from '../src/domain/calendar/working-calendar.js';
import { readRulePack } from '../src/domain/rules/read-rule-pack.js';
import type { Rule } from '../src/domain/rules/rule.js';

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

/** The rules of all packs as shipped, for tests. */
export function shippedRules(): readonly Rule[] {
  return ['nl.json', 'eu.json', 'treaty.json'].flatMap((file) => {
    const reading = readRulePack(shippedJson(file));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
    return reading.pack.rules;
  });
}

export function reasonFor(calendar: WorkingCalendar, date: string): DayOffReason | undefined {
  return calendar.dayOff(dayNumberOfDate(date))?.reason;
}
