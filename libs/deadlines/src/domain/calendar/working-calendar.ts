import { dayNumberOf, isLeapYear, isWeekend, weekdayOf, yearOf, type DayNumber } from './day-number.js';
import type { HolidayName } from './holiday.js';
import type { MemberState } from './member-state.js';

/**
 * nl-atw: terms in Dutch statutes. nl-eu: the Dutch public holidays for terms under Regulation 1182/71. eu-institutions: terms
 * that run at an institution of the Union.
 */
export type LegalCalendarName = 'nl-atw' | 'nl-eu' | 'eu-institutions';

/** Another member state is named by its code, e.g. DE. */
export type CalendarName = LegalCalendarName | MemberState;

export type DayOffReason = 'saturday' | 'sunday' | 'equated' | 'national' | `holiday:${HolidayName}`;

export interface DayOff {
  readonly reason: DayOffReason;
  /** The decree, for an equated day. */
  readonly source?: string;
  /** What a public holiday of another member state is called. */
  readonly title?: { readonly nl: string; readonly en: string };
}

/** A holiday of one year, with why it is one. */
export interface CalendarDay extends DayOff {
  readonly day: DayNumber;
}

interface YearTable {
  readonly year: number;
  readonly firstDay: DayNumber;
  readonly closed: Uint8Array;
  readonly holidays: ReadonlyMap<DayNumber, DayOff>;
}

const SATURDAY = 6;
const SUNDAY = 0;
const OFF_ON_SATURDAY: DayOff = { reason: 'saturday' };
const OFF_ON_SUNDAY: DayOff = { reason: 'sunday' };

/**
 * The days on which a term does not end. Years are worked out when first asked for and kept, so that a term costs a few
 * array reads. A calendar that takes decrees knows for which years it has them (Algemene termijnenwet, art. 3(3)).
 */
export class WorkingCalendar {
  readonly name: CalendarName;
  readonly #holidaysOf: (year: number) => readonly CalendarDay[];
  readonly #equated: ReadonlyMap<DayNumber, string>;
  readonly #yearsWithDecree: Pick<ReadonlySet<number>, 'has'> | undefined;
  readonly #unsettled: ReadonlyMap<DayNumber, string>;
  readonly #tables = new Map<number, YearTable>();
  #latest: YearTable = { year: 0, firstDay: 0, closed: new Uint8Array(0), holidays: new Map() };

  constructor(definition: {
    readonly name: CalendarName;
    /** The holidays of a year; asked once a year. */
    readonly holidays: (year: number) => readonly CalendarDay[];
    /** Equated day to its decree. */
    readonly equated: ReadonlyMap<DayNumber, string>;
    /** The years whose decree, or yearly list, was read; undefined when there is none, so that none can be missing. */
    readonly yearsWithDecree: Pick<ReadonlySet<number>, 'has'> | undefined;
    /** Days of which it is not settled whether they count as holidays here, with the source of the doubt. */
    readonly unsettled: ReadonlyMap<DayNumber, string>;
  }) {
    this.name = definition.name;
    this.#holidaysOf = definition.holidays;
    this.#equated = definition.equated;
    this.#yearsWithDecree = definition.yearsWithDecree;
    this.#unsettled = definition.unsettled;
  }

  /** Whether the day is a weekend day, a holiday or equated with one. */
  isOffDay(day: DayNumber): boolean {
    const table = this.#tableWith(day);
    return table.closed[day - table.firstDay] === 1;
  }

  /** The year a day falls in; most questions in a row are about one year. */
  yearOf(day: DayNumber): number {
    return this.#tableWith(day).year;
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
    const holiday = this.#tableWith(day).holidays.get(day);
    if (holiday !== undefined) return holiday;
    const source = this.#equated.get(day);
    if (source !== undefined) return { reason: 'equated', source };
    const weekday = weekdayOf(day);
    if (weekday === SATURDAY) return OFF_ON_SATURDAY;
    return weekday === SUNDAY ? OFF_ON_SUNDAY : undefined;
  }

  /** False when a decree may still add days to this year that nobody has loaded. */
  isDecreeLoaded(year: number): boolean {
    return this.#yearsWithDecree === undefined || this.#yearsWithDecree.has(year);
  }

  /** The source of the doubt when it is not settled whether the day is a holiday in this calendar. */
  doubtAbout(day: DayNumber): string | undefined {
    return this.#unsettled.get(day);
  }

  #tableWith(day: DayNumber): YearTable {
    const { firstDay, closed } = this.#latest;
    const index = day - firstDay;
    if (index < 0 || index >= closed.length) this.#latest = this.#tableOf(yearOf(day));
    return this.#latest;
  }

  #tableOf(year: number): YearTable {
    const known = this.#tables.get(year);
    if (known !== undefined) return known;
    const firstDay = dayNumberOf(year, 1, 1);
    const closed = new Uint8Array(isLeapYear(year) ? 366 : 365);
    for (let index = 0; index < closed.length; index += 1) {
      closed[index] = isWeekend(firstDay + index) || this.#equated.has(firstDay + index) ? 1 : 0;
    }
    const holidays = new Map<DayNumber, DayOff>();
    for (const { day, ...why } of this.#holidaysOf(year)) {
      closed[day - firstDay] = 1;
      if (!holidays.has(day)) holidays.set(day, why);
    }
    const table = { year, firstDay, closed, holidays };
    this.#tables.set(year, table);
    return table;
  }
}
