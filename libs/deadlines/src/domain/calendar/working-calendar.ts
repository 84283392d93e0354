import { dayNumberOf, isLeapYear, weekdayOf, yearOf, type DayNumber } from './day-number.js';
import { dutchHolidays, type HolidayName } from './holiday.js';

/** nl-atw: terms in Dutch statutes. nl-eu: the Dutch public holidays for terms under Regulation 1182/71. */
export type CalendarName = 'nl-atw' | 'nl-eu';

export type DayOffReason = 'saturday' | 'sunday' | 'equated' | `holiday:${HolidayName}`;

export interface DayOff {
  readonly reason: DayOffReason;
  /** The decree, for an equated day. */
  readonly source?: string;
}

interface YearTable {
  readonly firstDay: DayNumber;
  readonly closed: Uint8Array;
}

const SATURDAY = 6;
const SUNDAY = 0;

/**
 * The days on which a term does not end. Years are worked out when first asked for and kept, so that a term costs a few
 * array reads. A calendar that takes decrees knows for which years it has them (Algemene termijnenwet, art. 3(3)).
 */
export class WorkingCalendar {
  readonly name: CalendarName;
  readonly #equated: ReadonlyMap<DayNumber, string>;
  readonly #yearsWithDecree: ReadonlySet<number> | undefined;
  readonly #unsettled: ReadonlyMap<DayNumber, string>;
  readonly #tables = new Map<number, YearTable>();
  #latest: YearTable = { firstDay: 0, closed: new Uint8Array(0) };

  constructor(definition: {
    readonly name: CalendarName;
    /** Equated day to its decree. */
    readonly equated: ReadonlyMap<DayNumber, string>;
    /** Undefined when no decree bears on this calendar, so that none can be missing. */
    readonly yearsWithDecree: ReadonlySet<number> | undefined;
    /** Days of which it is not settled whether they count as holidays here, with the source of the doubt. */
    readonly unsettled: ReadonlyMap<DayNumber, string>;
  }) {
    this.name = definition.name;
    this.#equated = definition.equated;
    this.#yearsWithDecree = definition.yearsWithDecree;
    this.#unsettled = definition.unsettled;
  }

  /** Whether the day is a weekend day, a holiday or equated with one. */
  isOffDay(day: DayNumber): boolean {
    let table = this.#latest;
    let index = day - table.firstDay;
    if (index < 0 || index >= table.closed.length) {
      table = this.#tableOf(yearOf(day));
      this.#latest = table;
      index = day - table.firstDay;
    }
    return table.closed[index] === 1;
  }

  /** The day itself when a term may end on it, else the next day on which it may. */
  nextWorkingDay(day: DayNumber): DayNumber {
    let candidate = day;
    while (this.isOffDay(candidate)) candidate += 1;
    return candidate;
  }

  /** The n-th working day after a day, that day itself not counted. */
  workingDayAfter(day: DayNumber, n: number): DayNumber {
    let candidate = day;
    for (let found = 0; found < n; ) {
      candidate += 1;
      if (!this.isOffDay(candidate)) found += 1;
    }
    return candidate;
  }

  /** Why a day is off: by name when it is a holiday, also when that falls in a weekend. */
  dayOff(day: DayNumber): DayOff | undefined {
    const holiday = dutchHolidays(yearOf(day)).find((each) => each.day === day);
    if (holiday !== undefined) return { reason: `holiday:${holiday.name}` };
    const source = this.#equated.get(day);
    if (source !== undefined) return { reason: 'equated', source };
    const weekday = weekdayOf(day);
    if (weekday === SATURDAY) return { reason: 'saturday' };
    return weekday === SUNDAY ? { reason: 'sunday' } : undefined;
  }

  /** False when a decree may still add days to this year that nobody has loaded. */
  isDecreeLoaded(year: number): boolean {
    return this.#yearsWithDecree === undefined || this.#yearsWithDecree.has(year);
  }

  /** The source of the doubt when it is not settled whether the day is a holiday in this calendar. */
  doubtAbout(day: DayNumber): string | undefined {
    return this.#unsettled.get(day);
  }

  #tableOf(year: number): YearTable {
    const known = this.#tables.get(year);
    if (known !== undefined) return known;
    const firstDay = dayNumberOf(year, 1, 1);
    const closed = new Uint8Array(isLeapYear(year) ? 366 : 365);
    for (let index = 0; index < closed.length; index += 1) {
      const weekday = weekdayOf(firstDay + index);
      closed[index] = weekday === SATURDAY || weekday === SUNDAY || this.#equated.has(firstDay + index) ? 1 : 0;
    }
    for (const holiday of dutchHolidays(year)) closed[holiday.day - firstDay] = 1;
    const table = { firstDay, closed };
    this.#tables.set(year, table);
    return table;
  }
}
