import fc from 'fast-check';
import { dayNumberOfDate, legalDateOf } from '../calendar/legal-date.js';
import { shippedCalendars } from '../../../testing/shipped-packs.js';
import { computeTerm } from './compute-term.js';
import { dueDay } from './due-day.js';
import { calendarOfCode, defaultUnitOf, type TermCode } from './term.js';

/**
 * A slow reference, written from the statute day by day on the platform's own dates and on a list of days typed by hand
 * for 2017-2028, so that it shares neither the calendar nor the arithmetic with the code under test.
 */
const HOLIDAYS = new Set(
  `2017-01-01 2017-04-14 2017-04-17 2017-04-27 2017-05-05 2017-05-25 2017-06-05 2017-12-25 2017-12-26
   2018-01-01 2018-03-30 2018-04-02 2018-04-27 2018-05-05 2018-05-10 2018-05-21 2018-12-25 2018-12-26
   2019-01-01 2019-04-19 2019-04-22 2019-04-27 2019-05-05 2019-05-30 2019-06-10 2019-12-25 2019-12-26
   2020-01-01 2020-04-10 2020-04-13 2020-04-27 2020-05-05 2020-05-21 2020-06-01 2020-12-25 2020-12-26
   2021-01-01 2021-04-02 2021-04-05 2021-04-27 2021-05-05 2021-05-13 2021-05-24 2021-12-25 2021-12-26
   2022-01-01 2022-04-15 2022-04-18 2022-04-27 2022-05-05 2022-05-26 2022-06-06 2022-12-25 2022-12-26
   2023-01-01 2023-04-07 2023-04-10 2023-04-27 2023-05-05 2023-05-18 2023-05-29 2023-12-25 2023-12-26
   2024-01-01 2024-03-29 2024-04-01 2024-04-27 2024-05-05 2024-05-09 2024-05-20 2024-12-25 2024-12-26
   2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26
   2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26
   2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26
   2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26`.split(/\s+/),
);
const EQUATED = new Set(
  `2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27 2023-04-28 2023-05-19 2024-05-10
   2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26`.split(/\s+/),
);
const DAYS_PER_UNIT: Partial<Record<TermCode, number>> = { D: 1, W: 7, M30: 30, 'EU-D': 1 };

function nextDate(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function isOff(date: string, european: boolean): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || HOLIDAYS.has(date) || (!european && EQUATED.has(date));
}

function slowDue(code: TermCode, n: number, start: string): string {
  const european = code === 'EU-D';
  const days = n * (DAYS_PER_UNIT[code] ?? Number.NaN);
  let end = start;
  for (let counted = 0; counted < days; counted += 1) end = nextDate(end);
  while (isOff(end, european)) end = nextDate(end);
  if (days < (european ? 2 : 3)) return end;
  for (;;) {
    let workingDays = 0;
    for (let day = nextDate(start); day <= end; day = nextDate(day)) if (!isOff(day, european)) workingDays += 1;
    if (workingDays >= 2) return end;
    end = nextDate(end);
  }
}

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

function due(code: TermCode, n: number, start: number): number {
  return dueDay({ code, n, unit: defaultUnitOf(code) }, start, calendars[calendarOfCode(code)]);
}

describe('terms of days, weeks and Sv months, over 2017-2028', () => {
  it('equal the slow reference', () => {
    fc.assert(
      fc.property(shortTerm, startDay, ({ code, n }, start) => {
        expect(legalDateOf(due(code, n, start))).toBe(slowDue(code, n, legalDateOf(start)));
      }),
      { numRuns: 1000 },
    );
  });

  it('equal the slow reference for 3 and 14 days from every day of the twelve years', () => {
    for (let start = FIRST; start <= LAST; start += 1) {
      for (const n of [3, 14]) expect(legalDateOf(due('D', n, start))).toBe(slowDue('D', n, legalDateOf(start)));
    }
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
