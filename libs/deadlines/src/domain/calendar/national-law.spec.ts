import { legalDateOf, dayNumberOfDate } from './legal-date.js';
import { nationalCalendar } from './national-calendars.js';
import { MEMBER_STATES, type MemberState } from './member-state.js';
import { createCalendars } from './calendars.js';
import { weekdayOf } from './day-number.js';

/**
 * The days off of all twenty-seven states in 2026, 2027 and 2028, typed by hand from the law of each: nothing here comes from the table
 * that is tested. Compared whole, from Monday to Friday: a day too many is as wrong as one that lacks.
 */

const YEARS = [2026, 2027, 2028] as const;
type Year = (typeof YEARS)[number];

/** Movable feasts as dates, by the church that a state follows. */
const WESTERN = {
  maundyThursday: { 2026: '04-02', 2027: '03-25', 2028: '04-13' },
  goodFriday: { 2026: '04-03', 2027: '03-26', 2028: '04-14' },
  easterMonday: { 2026: '04-06', 2027: '03-29', 2028: '04-17' },
  ascension: { 2026: '05-14', 2027: '05-06', 2028: '05-25' },
  whitMonday: { 2026: '05-25', 2027: '05-17', 2028: '06-05' },
  corpusChristi: { 2026: '06-04', 2027: '05-27', 2028: '06-15' },
} as const;
const ORTHODOX = {
  cleanMonday: { 2026: '02-23', 2027: '03-15', 2028: '02-28' },
  goodFriday: { 2026: '04-10', 2027: '04-30', 2028: '04-14' },
  easterMonday: { 2026: '04-13', 2027: '05-03', 2028: '04-17' },
  whitMonday: { 2026: '06-01', 2027: '06-21', 2028: '06-05' },
} as const;
type Feast = Readonly<Record<Year, string>>;

const { maundyThursday, goodFriday, easterMonday, ascension, whitMonday, corpusChristi } = WESTERN;
const orthodox = ORTHODOX;

interface Law {
  readonly fixed: string;
  readonly feasts: readonly Feast[];
  /** Days that the law makes of a weekday, or instead of a holiday in a weekend. */
  readonly more?: Readonly<Record<Year, string>>;
}

const LAWS: Readonly<Record<MemberState | 'NL', Law>> = {
  AT: { fixed: '01-01 01-06 05-01 08-15 10-26 11-01 12-08 12-25 12-26', feasts: [easterMonday, ascension, whitMonday, corpusChristi] },
  BE: { fixed: '01-01 05-01 07-21 08-15 11-01 11-11 12-25', feasts: [easterMonday, ascension, whitMonday] },
  BG: {
    fixed: '01-01 03-03 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26',
    feasts: [orthodox.goodFriday, orthodox.easterMonday],
    more: { 2026: '05-25 09-07 12-28', 2027: '05-04 12-27 12-28', 2028: '01-03 05-08 12-27' },
  },
  CY: { fixed: '01-01 01-06 03-25 04-01 05-01 08-15 10-01 10-28 12-25 12-26', feasts: [orthodox.cleanMonday, orthodox.goodFriday, orthodox.easterMonday, orthodox.whitMonday] },
  CZ: { fixed: '01-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26', feasts: [goodFriday, easterMonday] },
  DE: { fixed: '01-01 05-01 10-03 12-25 12-26', feasts: [goodFriday, easterMonday, ascension, whitMonday] },
  DK: { fixed: '01-01 12-25 12-26', feasts: [maundyThursday, goodFriday, easterMonday, ascension, whitMonday] },
  EE: { fixed: '01-01 02-24 05-01 06-23 06-24 08-20 12-24 12-25 12-26', feasts: [goodFriday] },
  ES: { fixed: '01-01 01-06 05-01 08-15 10-12 11-01 12-06 12-08 12-25', feasts: [goodFriday] },
  FI: { fixed: '01-01 01-06 05-01 12-06 12-25 12-26', feasts: [goodFriday, easterMonday, ascension] },
  FR: { fixed: '01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25', feasts: [easterMonday, ascension, whitMonday] },
  GR: { fixed: '01-01 01-06 03-25 05-01 08-15 10-28 12-25 12-26', feasts: [orthodox.cleanMonday, orthodox.goodFriday, orthodox.easterMonday, orthodox.whitMonday] },
  HR: { fixed: '01-01 01-06 05-01 05-30 06-22 08-05 08-15 11-01 11-18 12-25 12-26', feasts: [easterMonday, corpusChristi] },
  HU: { fixed: '01-01 03-15 05-01 08-20 10-23 11-01 12-25 12-26', feasts: [goodFriday, easterMonday, whitMonday] },
  IE: { fixed: '01-01 03-17 12-25 12-26', feasts: [easterMonday], more: { 2026: '02-02 05-04 06-01 08-03 10-26', 2027: '02-01 05-03 06-07 08-02 10-25', 2028: '02-07 05-01 06-05 08-07 10-30' } },
  IT: { fixed: '01-01 01-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26', feasts: [easterMonday] },
  LT: { fixed: '01-01 02-16 03-11 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26', feasts: [easterMonday] },
  LU: { fixed: '01-01 05-01 05-09 06-23 08-15 11-01 12-25 12-26', feasts: [easterMonday, ascension, whitMonday] },
  LV: { fixed: '01-01 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31', feasts: [goodFriday, easterMonday], more: { 2026: '', 2027: '', 2028: '11-20' } },
  MT: { fixed: '01-01 02-10 03-19 03-31 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25', feasts: [goodFriday] },
  NL: { fixed: '01-01 04-27 05-05 12-25 12-26', feasts: [goodFriday, easterMonday, ascension, whitMonday] },
  PL: { fixed: '01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-24 12-25 12-26', feasts: [easterMonday, corpusChristi] },
  PT: { fixed: '01-01 04-25 05-01 06-10 08-15 10-05 11-01 12-01 12-08 12-25', feasts: [goodFriday, corpusChristi] },
  RO: { fixed: '01-01 01-02 01-06 01-07 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26', feasts: [orthodox.goodFriday, orthodox.easterMonday, orthodox.whitMonday] },
  SE: { fixed: '01-01 01-06 05-01 06-06 12-25 12-26', feasts: [goodFriday, easterMonday, ascension] },
  SI: { fixed: '01-01 01-02 02-08 04-27 05-01 05-02 06-25 08-15 10-31 11-01 12-25 12-26', feasts: [easterMonday] },
  SK: { fixed: '01-01 01-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26', feasts: [goodFriday, easterMonday], more: { 2026: '', 2027: '05-08 09-15', 2028: '05-08 09-15' } },
};

const fallsInTheWeek = (date: string): boolean => ![0, 6].includes(weekdayOf(dayNumberOfDate(date)));

function byLaw(state: MemberState | 'NL', year: Year): readonly string[] {
  const { fixed, feasts, more } = LAWS[state];
  const days = [...fixed.split(' '), ...feasts.map((feast) => feast[year]), ...(more?.[year] ?? '').split(' ').filter(Boolean)];
  return [...new Set(days.map((day) => `${year}-${day}`))].filter(fallsInTheWeek).sort();
}

function counted(state: MemberState | 'NL', year: Year): readonly string[] {
  const calendar = state === 'NL' ? createCalendars([])['nl-eu'] : nationalCalendar(state);
  const first = dayNumberOfDate(`${year}-01-01`);
  const last = dayNumberOfDate(`${year}-12-31`);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .filter((day) => calendar.isOffDay(day))
    .map(legalDateOf)
    .filter(fallsInTheWeek);
}

describe('the days off from Monday to Friday', () => {
  it('are typed for all twenty-seven states', () => {
    expect(Object.keys(LAWS).sort()).toEqual([...MEMBER_STATES, 'NL'].sort());
  });

  it.each(Object.keys(LAWS).flatMap((state) => YEARS.map((year) => [state as MemberState | 'NL', year] as const)))('of %s in %i are those of its law, no more and no fewer', (state, year) => {
    expect(counted(state, year)).toEqual(byLaw(state, year));
  });

  it.each([
    ['Good Friday is a working day', 'goodFriday', ['AT', 'BE', 'FR', 'HR', 'IE', 'IT', 'LT', 'LU', 'PL', 'SI']],
    ['Easter Monday is a working day', 'easterMonday', ['EE', 'ES', 'MT', 'PT']],
  ] as const)('%s in some states, and off in every other of the western church', (_, feast, states) => {
    const open = MEMBER_STATES.filter((state) => !['BG', 'CY', 'GR', 'RO'].includes(state)).filter((state) => !nationalCalendar(state).isOffDay(dayNumberOfDate(`2027-${WESTERN[feast][2027]}`)));

    expect(open).toEqual(states);
  });

  it.each(['BG', 'CY', 'GR', 'RO'] as const)('of %s follow the Orthodox Easter, five weeks later in 2027', (state) => {
    const off = (date: string): boolean => nationalCalendar(state).isOffDay(dayNumberOfDate(date));

    expect(['2027-03-26', '2027-03-29', '2027-04-30', '2027-05-03'].map(off)).toEqual([false, false, true, true]);
  });

  it('have a name also where the table was mended', () => {
    const name = (state: MemberState, date: string): unknown => nationalCalendar(state).dayOff(dayNumberOfDate(date))?.title?.en;

    expect([name('CY', '2026-06-01'), name('BG', '2026-09-07'), name('SK', '2027-09-15')]).toEqual(['Whit Monday (Kataklysmos)', 'day off for Unification Day', 'Our Lady of Sorrows']);
  });
});
