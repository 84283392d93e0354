import fc from 'fast-check';
import { slowDue, slowMoment } from '../../../testing/slow-reference.js';
import { dayNumberOfDate, legalDateOf } from '../calendar/legal-date.js';
import { shippedCalendars } from '../../../testing/shipped-packs.js';
import { computeTerm } from './compute-term.js';
import { dueDay } from './due-day.js';
import { calendarOfCode, defaultUnitOf, UNITS_OF_CODE, type TermCode, type TermUnit } from './term.js';

const calendars = shippedCalendars();
const FIRST = dayNumberOfDate('2017-01-01');
const LAST = dayNumberOfDate('2028-09-15');
const startDay = fc.integer({ min: FIRST, max: LAST });
const shortTerm = fc.oneof(
  fc.record({ code: fc.constant<TermCode>('D'), n: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ code: fc.constant<TermCode>('D'), n: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ code: fc.constant<TermCode>('W'), n: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ code: fc.constant<TermCode>('M30'), n: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ code: fc.constant<TermCode>('EU-D'), n: fc.integer({ min: 1, max: 90 }) }),
);

/** Every code that runs from a date, with each of the units it may count. */
const DAY_UNITS = (Object.entries(UNITS_OF_CODE) as [TermCode, readonly TermUnit[]][])
  .filter(([code]) => code !== 'H' && code !== 'EU-H')
  .flatMap(([code, units]) => units.map((unit) => [code, unit] as const));
const LONGEST = { hours: 2400, days: 120, 'working-days': 60, weeks: 20, months: 30, years: 5 } as const;
/** No fewer than each unit has. */
const DAYS_OF = { hours: 1, days: 1, 'working-days': 2, weeks: 7, months: 31, years: 366 } as const;

function due(code: TermCode, n: number, start: number): number {
  return dueDay({ code, n, unit: defaultUnitOf(code) }, start, calendars[calendarOfCode(code)]);
}

describe('terms of days, weeks and Sv months, over 2017-2028', () => {
  it('equal the slow reference', () => {
    fc.assert(
      fc.property(shortTerm, startDay, ({ code, n }, start) => {
        expect(legalDateOf(due(code, n, start))).toBe(slowDue(code, n, legalDateOf(start), defaultUnitOf(code)));
      }),
      { numRuns: 1000 },
    );
  });

  it('equal the slow reference for 3 and 14 days from every day of the twelve years', () => {
    for (let start = FIRST; start <= LAST; start += 1) {
      for (const n of [3, 14]) expect(legalDateOf(due('D', n, start))).toBe(slowDue('D', n, legalDateOf(start), 'days'));
    }
  });

  it.each(DAY_UNITS)('equal the slow reference for %s in %s, from any day and of any length that stays inside the years of the lists', (code, unit) => {
    fc.assert(
      fc.property(startDay, fc.integer({ min: 1, max: LONGEST[unit] }), (from, n) => {
        const start = code === 'RETRO' ? from : FIRST + ((from - FIRST) % (LAST - FIRST - LONGEST[unit] * DAYS_OF[unit]));
        const date = legalDateOf(start);

        expect(computeTerm({ code, n, unit, start: date, calendar: calendars[calendarOfCode(code)] }).due).toBe(slowDue(code, n, date, unit));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['H', 'EU-H'] as const)('equal the slow reference for %s to the second', (code) => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2017, 0, 1) / 1000, max: Date.UTC(2028, 11, 1) / 1000 }), fc.integer({ min: 1, max: 500 }), (seconds, n) => {
        const start = new Date(seconds * 1000).toISOString();

        expect(computeTerm({ code, n, start, calendar: calendars[calendarOfCode(code)] }).due).toBe(slowMoment(code, n, start));
      }),
      { numRuns: 200 },
    );
  });

  it('never end on a day off', () => {
    fc.assert(
      fc.property(shortTerm, startDay, ({ code, n }, start) => {
        expect(calendars[calendarOfCode(code)].isOffDay(due(code, n, start))).toBe(false);
      }),
    );
  });

  it('hold two working days from three days on', () => {
    fc.assert(
      fc.property(shortTerm, startDay, ({ code, n }, start) => {
        fc.pre(code !== 'D' || n >= 3);
        fc.pre(code !== 'EU-D' || n >= 2);
        const calendar = calendars[calendarOfCode(code)];
        let workingDays = 0;
        for (let day = start + 1; day <= due(code, n, start); day += 1) if (!calendar.isOffDay(day)) workingDays += 1;

        expect(workingDays).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('terms of every length', () => {
  const anyTerm = fc.oneof(
    shortTerm,
    fc.record({ code: fc.constantFrom<TermCode>('Y'), n: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ code: fc.constantFrom<TermCode>('RV', 'M30', 'RETRO'), n: fc.integer({ min: 1, max: 24 }) }),
    fc.record({ code: fc.constantFrom<TermCode>('D', 'W'), n: fc.integer({ min: 91, max: 400 }) }),
  );
  const anyStart = fc.integer({ min: dayNumberOfDate('1900-01-01'), max: dayNumberOfDate('2200-01-01') });

  it('never end earlier for a later start', () => {
    fc.assert(
      fc.property(anyTerm, anyStart, fc.integer({ min: 0, max: 40 }), ({ code, n }, start, later) => {
        expect(due(code, n, start + later)).toBeGreaterThanOrEqual(due(code, n, start));
      }),
      { numRuns: 1000 },
    );
  });

  it('end with the explanation on the day that the bulk form gives', () => {
    fc.assert(
      fc.property(anyTerm, anyStart, ({ code, n }, start) => {
        const calendar = calendars[calendarOfCode(code)];
        const explained = computeTerm({ code, n, start: legalDateOf(start), calendar });

        expect(explained.due).toBe(legalDateOf(due(code, n, start)));
        expect(explained.steps.at(-1)).toEqual({ kind: 'due', params: { date: explained.due } });
      }),
    );
  });

  it('of hours last exactly those hours', () => {
    const moment = fc.integer({ min: Date.UTC(2017, 0, 1), max: Date.UTC(2028, 11, 31) });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 2000 }), (ms, n) => {
        const start = new Date(ms).toISOString();
        const dutch = computeTerm({ code: 'H', n, start, calendar: calendars['nl-atw'] }).due;
        const european = computeTerm({ code: 'EU-H', n, start, calendar: calendars['nl-eu'] }).due;

        expect(Date.parse(dutch) - ms).toBe(n * 3_600_000);
        expect(Date.parse(european) % 3_600_000).toBe(0);
        expect(Date.parse(european) - Date.parse(dutch)).toBeGreaterThan(0);
        expect(Date.parse(european) - Date.parse(dutch)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});
