/**
 * Terms as the statutes put them, day by day on the platform's own dates and on lists of days typed by hand for 2017-2028: slow,
 * plain, and with nothing in common with the code it is held against.
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
const ONE_HOUR = 3_600_000;

type Unit = 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years';

/** What was asked before is remembered: a million terms walk over the same days. */
function remembered<T>(work: (date: string) => T): (date: string) => T {
  const known = new Map<string, T>();
  return (date) => {
    if (!known.has(date)) known.set(date, work(date));
    return known.get(date) as T;
  };
}

function beside(date: string, by: 1 | -1): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + by);
  return next.toISOString().slice(0, 10);
}

const after = remembered((date) => beside(date, 1));
const before = remembered((date) => beside(date, -1));
const isWeekend = remembered((date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));

function nextDate(date: string, by: 1 | -1 = 1): string {
  return by === 1 ? after(date) : before(date);
}

function isOff(date: string, european: boolean): boolean {
  return isWeekend(date) || HOLIDAYS.has(date) || (!european && EQUATED.has(date));
}

/** Walks a number of days, one at a time. */
function walk(start: string, days: number, by: 1 | -1): string {
  let day = start;
  for (let counted = 0; counted < days; counted += 1) day = nextDate(day, by);
  return day;
}

/** The same day number some months on or back, found by walking; the last day of that month when it has no such day. */
function sameDayOfMonth(start: string, months: number, by: 1 | -1): string {
  const dayOfMonth = start.slice(8);
  let month = start.slice(0, 7);
  for (let counted = 0; counted < months; counted += 1) {
    let day = `${month}-15`;
    while (day.slice(0, 7) === month) day = nextDate(day, by);
    month = day.slice(0, 7);
  }
  let last = `${month}-01`;
  for (let day = last; day.slice(0, 7) === month && day.slice(8) <= dayOfMonth; day = nextDate(day)) last = day;
  return last;
}

function workingDaysOn(start: string, n: number, european: boolean): string {
  let day = start;
  let counted = 0;
  while (counted < n) {
    day = nextDate(day);
    if (!isOff(day, european)) counted += 1;
  }
  return day;
}

function withTwoWorkingDays(start: string, end: string, european: boolean): string {
  let last = end;
  for (;;) {
    let workingDays = 0;
    for (let day = nextDate(start); day <= last; day = nextDate(day)) if (!isOff(day, european)) workingDays += 1;
    if (workingDays >= 2) return last;
    last = nextDate(last);
  }
}

/** Algemene termijnenwet, art. 1 and 2; Regulation 1182/71, art. 3(4) and (5). */
function extended(start: string, end: string, holdsTwo: boolean, european: boolean): string {
  let last = end;
  while (isOff(last, european)) last = nextDate(last);
  return holdsTwo ? withTwoWorkingDays(start, last, european) : last;
}

/** The last day of a term counted from a date, by code, length and what the length counts. */
export function slowDue(code: string, n: number, start: string, unit: Unit): string {
  switch (code) {
    case 'D':
      return n > 90 ? walk(start, n, 1) : extended(start, walk(start, n, 1), n >= 3, false);
    case 'W':
      return n > 12 ? walk(start, 7 * n, 1) : extended(start, walk(start, 7 * n, 1), true, false);
    case 'M30':
      return n > 3 ? walk(start, 30 * n, 1) : extended(start, walk(start, 30 * n, 1), true, false);
    case 'RV':
      return n > 3 ? sameDayOfMonth(start, n, 1) : extended(start, sameDayOfMonth(start, n, 1), true, false);
    case 'Y':
      return sameDayOfMonth(start, 12 * n, 1);
    case 'RETRO':
      return plainEnd(n, start, unit, -1, false);
    case 'ASAP':
      return plainEnd(n, start, unit, 1, false);
    case 'EU-D':
      return extended(start, plainEnd(n, start, unit, 1, true), n >= 2 || unit === 'weeks' || unit === 'months' || unit === 'years', true);
    default:
      throw new Error(`No term of days: ${code}`);
  }
}

function plainEnd(n: number, start: string, unit: Unit, by: 1 | -1, european: boolean): string {
  switch (unit) {
    case 'hours':
      return walk(start, Math.ceil(n / 24), by);
    case 'days':
      return walk(start, n, by);
    case 'working-days':
      return workingDaysOn(start, n, european);
    case 'weeks':
      return walk(start, 7 * n, by);
    case 'months':
      return sameDayOfMonth(start, n, by);
    case 'years':
      return sameDayOfMonth(start, 12 * n, by);
    default:
      throw new Error(`No unit: ${String(unit)}`);
  }
}

/** The end of a term of hours, hour by hour; under Regulation 1182/71 from the first full hour after that of the event. */
export function slowMoment(code: 'H' | 'EU-H', n: number, start: string): string {
  let moment = new Date(start).getTime();
  if (code === 'EU-H') {
    moment += 1;
    while (new Date(moment).getUTCMinutes() !== 0 || new Date(moment).getUTCSeconds() !== 0 || new Date(moment).getUTCMilliseconds() !== 0) {
      moment += new Date(moment).getUTCMilliseconds() !== 0 ? 1000 - new Date(moment).getUTCMilliseconds() : 1000;
    }
  }
  for (let counted = 0; counted < n; counted += 1) moment += ONE_HOUR;
  return new Date(moment).toISOString();
}
