import { reasonFor, shippedCalendars, shippedJson } from '../../../testing/shipped-packs.js';
import { createCalendars } from './calendars.js';
import { equatedDaysOf, readEquatedDays } from './equated-day.js';
import { dayNumberOfDate, legalDateOf } from './legal-date.js';

const calendars = shippedCalendars();
const atw = calendars['nl-atw'];
const eu = calendars['nl-eu'];

describe('the calendar of the Algemene termijnenwet', () => {
  it.each([
    [2017, '04-14', '04-17', '04-27', '05-25', '06-05', ['04-28', '05-26']],
    [2018, '03-30', '04-02', '04-27', '05-10', '05-21', ['05-11', '12-24', '12-31']],
    [2019, '04-19', '04-22', '04-27', '05-30', '06-10', ['05-31', '12-27']],
    [2023, '04-07', '04-10', '04-27', '05-18', '05-29', ['04-28', '05-19']],
    [2024, '03-29', '04-01', '04-27', '05-09', '05-20', ['05-10', '12-27']],
    [2025, '04-18', '04-21', '04-26', '05-29', '06-09', ['05-30']],
    [2026, '04-03', '04-06', '04-27', '05-14', '05-25', ['01-02', '05-15']],
    [2027, '03-26', '03-29', '04-27', '05-06', '05-17', ['05-07']],
    [2028, '04-14', '04-17', '04-27', '05-25', '06-05', ['04-28', '05-26']],
    [2029, '03-30', '04-02', '04-27', '05-10', '05-21', []],
    [2030, '04-19', '04-22', '04-27', '05-30', '06-10', []],
  ])('knows the days of %i', (year, goodFriday, easterMonday, kingsDay, ascension, whitMonday, equated) => {
    expect(reasonFor(atw, `${year}-${goodFriday}`)).toBe('holiday:good-friday');
    expect(reasonFor(atw, `${year}-${easterMonday}`)).toBe('holiday:easter-monday');
    expect(reasonFor(atw, `${year}-${kingsDay}`)).toBe('holiday:kings-day');
    expect(reasonFor(atw, `${year}-05-05`)).toBe('holiday:liberation-day');
    expect(reasonFor(atw, `${year}-${ascension}`)).toBe('holiday:ascension-day');
    expect(reasonFor(atw, `${year}-${whitMonday}`)).toBe('holiday:whit-monday');
    expect(reasonFor(atw, `${year}-01-01`)).toBe('holiday:new-years-day');
    expect(reasonFor(atw, `${year}-12-25`)).toBe('holiday:christmas-day');
    expect(reasonFor(atw, `${year}-12-26`)).toBe('holiday:boxing-day');
    for (const date of equated) expect(reasonFor(atw, `${year}-${date}`)).toBe('equated');
  });

  it.each([2017, 2023, 2026, 2028])('closes no other weekday of %i', (year) => {
    const last = dayNumberOfDate(`${year}-12-31`);
    const closedWeekdays: string[] = [];
    for (let day = dayNumberOfDate(`${year}-01-01`); day <= last; day += 1) {
      const off = atw.dayOff(day);
      expect(atw.isOffDay(day)).toBe(off !== undefined);
      const weekday = new Date(`${legalDateOf(day)}T00:00:00Z`).getUTCDay();
      if (off !== undefined && weekday >= 1 && weekday <= 5) closedWeekdays.push(legalDateOf(day).slice(5));
    }

    expect(closedWeekdays).toEqual(
      {
        2017: ['04-14', '04-17', '04-27', '04-28', '05-05', '05-25', '05-26', '06-05', '12-25', '12-26'],
        2023: ['04-07', '04-10', '04-27', '04-28', '05-05', '05-18', '05-19', '05-29', '12-25', '12-26'],
        2026: ['01-01', '01-02', '04-03', '04-06', '04-27', '05-05', '05-14', '05-15', '05-25', '12-25'],
        2028: ['04-14', '04-17', '04-27', '04-28', '05-05', '05-25', '05-26', '06-05', '12-25', '12-26'],
      }[year],
    );
  });

  it.each([2014, 2025, 2031, 2036, 2042])("keeps King's Day on 26 April %i, as the 27th is a Sunday", (year) => {
    expect(reasonFor(atw, `${year}-04-26`)).toBe('holiday:kings-day');
    expect(reasonFor(atw, `${year}-04-27`)).toBe('sunday');
  });

  it.each([
    ['2013-04-30', 'holiday:queens-day'],
    ['2006-04-29', 'holiday:queens-day'],
    ['2006-04-30', 'sunday'],
    ['1978-05-01', 'holiday:queens-day'],
    ['2012-04-27', undefined],
  ])("counts Queen's Day before 2014: %s is %s", (date, reason) => {
    expect(reasonFor(atw, date)).toBe(reason);
  });

  it.each(['2005-05-05', '2016-05-05'])('counts %s once when Ascension Day and 5 May coincide', (date) => {
    const day = dayNumberOfDate(date);

    expect(atw.isOffDay(day)).toBe(true);
    expect(atw.nextWorkingDay(day)).toBe(day + 1);
  });

  it('names the weekend and the working day', () => {
    expect(reasonFor(atw, '2026-11-21')).toBe('saturday');
    expect(reasonFor(atw, '2026-11-22')).toBe('sunday');
    expect(reasonFor(atw, '2026-11-23')).toBeUndefined();
  });

  it('gives the decree as the source of an equated day', () => {
    expect(atw.dayOff(dayNumberOfDate('2026-05-15'))?.source).toContain('2026-2028');
  });

  it('knows for which years the decree is loaded', () => {
    const loaded = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2028, 2029].filter((year) => atw.isDecreeLoaded(year));

    expect(loaded).toEqual([2017, 2018, 2019, 2023, 2028]);
  });

  it('counts a year that is loaded without any day as loaded', () => {
    const { 'nl-atw': calendar } = createCalendars([
      { calendar: 'nl-atw', year: 2029, dates: [], source: 'decree', mark: 'V', importedOn: '2028-06-01' },
    ]);

    expect(calendar.isDecreeLoaded(2029)).toBe(true);
  });
});

describe('the Dutch calendar for terms under Regulation 1182/71', () => {
  it('leaves the days equated by decree open, and says that this is not settled', () => {
    expect(reasonFor(eu, '2026-05-14')).toBe('holiday:ascension-day');
    expect(reasonFor(eu, '2026-05-15')).toBeUndefined();
    expect(eu.doubtAbout(dayNumberOfDate('2026-05-15'))).toContain('2026-2028');
    expect(eu.doubtAbout(dayNumberOfDate('2026-05-18'))).toBeUndefined();
  });

  it('misses no decree', () => {
    expect(eu.isDecreeLoaded(2031)).toBe(true);
  });
});

describe('readEquatedDays', () => {
  const entry = { calendar: 'nl-atw', year: 2029, dates: ['2029-05-11'], source: 'Stb. 2028, 1', mark: 'V', importedOn: '2028-06-01' };

  it('gives each day with its source and the date it was loaded', () => {
    const reading = readEquatedDays(shippedJson('equated-days.json'));

    expect(reading.ok && equatedDaysOf(reading.years)).toContainEqual({
      calendar: 'nl-atw',
      date: '2026-05-15',
      source: 'Royal Decree for 2026-2028, as quoted on sterfgeval.nl on 4 October 2025',
      importedOn: '2026-11-23',
    });
  });

  it('names every broken entry at once', () => {
    const reading = readEquatedDays({
      years: [entry, { ...entry, source: '' }, entry, { ...entry, year: 2030 }, { ...entry, dates: ['2029-02-29'] }],
    });

    expect(reading).toEqual({
      ok: false,
      problems: [
        { code: 'invalid-entry', params: { index: 1 } },
        { code: 'duplicate-year', params: { index: 2, year: 2029 } },
        { code: 'date-outside-year', params: { index: 3, year: 2030, date: '2029-05-11' } },
        { code: 'invalid-entry', params: { index: 4 } },
      ],
    });
  });

  it.each([null, {}, { years: 3 }, 'text'])('refuses %p as a table', (raw) => {
    expect(readEquatedDays(raw)).toEqual({ ok: false, problems: [{ code: 'not-a-list', params: { field: 'years' } }] });
  });
});
