import { shippedCalendars } from '../../../testing/shipped-packs.js';
import { calendarNamed } from '../calendar/calendars.js';
import { wordStep } from '../explaining/word-step.js';
import { computeTerm } from './compute-term.js';
import type { Step } from './step.js';
import { calendarOfCode, type TermCode, type TermUnit } from './term.js';
import type { TermResult } from './term-result.js';

const calendars = shippedCalendars();

function term(code: TermCode, n: number, start: string, unit?: TermUnit): TermResult {
  return computeTerm({ code, n, start, calendar: calendars[calendarOfCode(code)], ...(unit && { unit }) });
}

function kinds(result: TermResult): readonly Step['kind'][] {
  return result.steps.map(({ kind }) => kind);
}

describe('the worked examples of the statute', () => {
  it.each<[string, TermCode, number, string, string, ...TermUnit[]]>([
    ['14 days from a verdict, no day off at the end', 'D', 14, '2010-08-04', '2010-08-18'],
    ['three civil months from the last day of April', 'RV', 3, '2015-04-30', '2015-07-30'],
    ['three civil months from the last day of September', 'RV', 3, '2015-09-30', '2015-12-30'],
    ['three civil months from the last day of February', 'RV', 3, '2015-02-28', '2015-05-28'],
    ['three days over Christmas, from Wednesday', 'D', 3, '2017-12-20', '2017-12-27'],
    ['three days before Christmas, from Tuesday', 'D', 3, '2017-12-19', '2017-12-22'],
    ['14 days that end on Good Friday', 'D', 14, '2026-03-20', '2026-04-07'],
    ['14 days that end on Ascension Day before an equated Friday', 'D', 14, '2026-04-30', '2026-05-18'],
    ['14 days that end on Christmas Day', 'D', 14, '2026-12-11', '2026-12-28'],
    ['six weeks that end on Whit Monday', 'W', 6, '2026-04-13', '2026-05-26'],
    ["14 days that end on King's Day", 'D', 14, '2026-04-13', '2026-04-28'],
    ["14 days that end on the Sunday after King's Day on a Saturday", 'D', 14, '2025-04-13', '2025-04-28'],
    ['14 days that end on 5 May', 'D', 14, '2026-04-21', '2026-05-06'],
    ['three months of the Code of Criminal Procedure are 90 days', 'M30', 3, '2026-06-02', '2026-08-31'],
    ['one civil month from 31 January of a leap year', 'RV', 1, '2028-01-31', '2028-02-29'],
    ['one European month from 31 January of a leap year', 'EU-D', 1, '2028-01-31', '2028-02-29', 'months'],
    ['two years that end on Ascension Day stay there', 'Y', 2, '2024-05-14', '2026-05-14'],
    ['two years from 29 February end on the last day of February', 'Y', 2, '2024-02-29', '2026-02-28'],
    ['four years from 29 February end on 29 February', 'Y', 4, '2024-02-29', '2028-02-29'],
    ['three days over Christmas lengthened to two working days', 'D', 3, '2026-12-24', '2026-12-29'],
    ['30 days that end on a Sunday', 'D', 30, '2026-11-27', '2026-12-28'],
    ['45 European days that end on a Saturday', 'EU-D', 45, '2026-04-15', '2026-06-01'],
    ['seven European days', 'EU-D', 7, '2026-12-24', '2026-12-31'],
  ])('%s', (_, code, n, start, expected, ...unit) => {
    const result = term(code, n, start, ...unit);

    expect(result.due).toBe(expected);
    expect(result.precision).toBe('day');
  });
});

describe('extension of a last day (Algemene termijnenwet, art. 1, 2 and 4)', () => {
  it.each<[string, TermCode, number, string, string]>([
    ['90 days move', 'D', 90, '2026-02-14', '2026-05-18'],
    ['91 days do not', 'D', 91, '2026-02-13', '2026-05-15'],
    ['12 weeks move', 'W', 12, '2026-02-19', '2026-05-18'],
    ['13 weeks do not', 'W', 13, '2026-02-12', '2026-05-14'],
    ['three Sv months move', 'M30', 3, '2026-02-14', '2026-05-18'],
    ['eight Sv months are 240 days and do not', 'M30', 8, '2026-04-30', '2026-12-26'],
    ['three civil months move', 'RV', 3, '2026-02-14', '2026-05-18'],
    ['four civil months do not', 'RV', 4, '2026-01-14', '2026-05-14'],
    ['one day moves off a Saturday', 'D', 1, '2026-11-20', '2026-11-23'],
    ['two days need not hold two working days', 'D', 2, '2026-11-20', '2026-11-23'],
    ['three days from Friday must: Monday and Tuesday', 'D', 3, '2026-11-20', '2026-11-24'],
  ])('%s', (_, code, n, start, expected) => {
    expect(term(code, n, start).due).toBe(expected);
  });

  it('counts a term back without moving it', () => {
    expect(term('RETRO', 10, '2026-11-24').due).toBe('2026-11-14');
    expect(term('RETRO', 1, '2026-05-15', 'months').due).toBe('2026-04-15');
    expect(kinds(term('RETRO', 10, '2026-11-24'))).toContain('no-extension');
  });
});

describe('terms under Regulation 1182/71', () => {
  it.each<[string, number, string, string, ...TermUnit[]]>([
    ['an equated day is a day like others until that is settled', 14, '2026-05-01', '2026-05-15'],
    ['two days hold two working days', 2, '2026-11-20', '2026-11-24'],
    ['one day moves to the next working day', 1, '2026-11-20', '2026-11-23'],
    ['five working days', 5, '2026-12-23', '2026-12-31', 'working-days'],
    ['one working day is no period of two days', 1, '2026-11-20', '2026-11-23', 'working-days'],
    ['one week from Good Friday', 1, '2026-04-03', '2026-04-10', 'weeks'],
    ['two years move, unlike Dutch ones', 2, '2024-05-14', '2026-05-15', 'years'],
  ])('%s', (_, n, start, expected, ...unit) => {
    expect(term('EU-D', n, start, ...unit).due).toBe(expected);
  });

  it('warns when the end falls on a day of which it is not settled that it is a holiday', () => {
    expect(term('EU-D', 14, '2026-05-01').warnings.map(({ code }) => code)).toEqual(['equated-day-unsettled-for-eu']);
  });
});

describe('terms in hours', () => {
  it.each<[string, TermCode, number, string, string]>([
    ['run through a clock change', 'H', 48, '2026-03-28T11:00:00+01:00', '2026-03-30T10:00:00.000Z'],
    ['run through Christmas', 'H', 24, '2026-12-24T17:30:00+01:00', '2026-12-25T16:30:00.000Z'],
    ['start at the next full hour under European law', 'EU-H', 48, '2026-04-02T10:15:00+02:00', '2026-04-04T09:00:00.000Z'],
    ['skip the whole hour when the event is on the hour', 'EU-H', 8, '2026-11-23T14:00:00+01:00', '2026-11-23T22:00:00.000Z'],
    ['take the hour from the clock on the wall', 'EU-H', 8, '2026-11-23T14:20:00+05:30', '2026-11-23T17:30:00.000Z'],
    ['run through the night the clock goes back', 'EU-H', 8, '2026-10-24T22:10:00Z', '2026-10-25T07:00:00.000Z'],
  ])('%s', (_, code, n, start, expected) => {
    const result = term(code, n, start);

    expect(result.due).toBe(expected);
    expect(result.precision).toBe('instant');
  });

  it('notes that 48 hours over a weekend may be read as two working days', () => {
    expect(term('EU-H', 48, '2026-11-20T16:10:00+01:00').warnings).toEqual([
      { code: 'two-working-days-unsettled', params: { workingDays: 1 } },
    ]);
    expect(term('EU-H', 48, '2026-11-23T16:10:00+01:00').warnings).toEqual([]);
    expect(term('EU-H', 8, '2026-11-21T16:10:00+01:00').warnings).toEqual([]);
  });

  it('throws on a start without a zone', () => {
    expect(() => term('H', 48, '2026-03-28T11:00')).toThrow(RangeError);
  });
});

describe('calendars other than the Dutch ones', () => {
  const named = (name: string, code: TermCode, n: number, start: string, unit?: TermUnit): TermResult => {
    const calendar = calendarNamed(name, calendars);
    if (calendar === undefined) throw new Error(name);
    return computeTerm({ code, n, start, calendar, ...(unit && { unit }) });
  };

  it.each<[string, string, number, string, string, string]>([
    ['German Unity Day on a Saturday moves nothing', 'DE', 5, '2026-09-28', '2026-10-05', ''],
    ['the Day of the Republic in Italy', 'IT', 5, '2026-05-29', '2026-06-08', 'Festa della Repubblica|Republic'],
    ['the national day of France', 'FR', 5, '2026-07-10', '2026-07-20', ''],
    ['the whole Easter of Greece, a week after that of Rome', 'GR', 5, '2026-04-08', '2026-04-17', ''],
    ['no Good Friday in France', 'FR', 1, '2026-04-02', '2026-04-03', ''],
    ['Good Friday in Germany', 'DE', 1, '2026-04-02', '2026-04-07', 'Good Friday'],
  ])('five working days of another state: %s', (_, state, n, start, expected, holiday) => {
    const result = named(state, 'ASAP', n, start, 'working-days');

    expect(result.due).toBe(expected);
    expect(result.warnings).toEqual([{ code: 'national-days-from-table', params: { state } }]);
    expect(result.steps.map((step) => wordStep(step).en).join(' ')).toMatch(new RegExp(holiday));
  });

  it('takes the Dutch days for the Netherlands, never those of a table of holidays', () => {
    expect(named('NL', 'EU-D', 1, '2026-04-02').due).toBe('2026-04-07');
    expect(calendarNamed('NL', calendars)).toBe(calendars['nl-eu']);
    expect(calendarNamed('nl', calendars)).toBeUndefined();
  });

  it.each<[string, number, string, string, string[]]>([
    ['Maundy Thursday and Good Friday', 1, '2025-04-16', '2025-04-22', []],
    ['the closure at the end of the year, into a year whose list is not compared', 1, '2025-12-23', '2026-01-05', ['institution-list-not-compared']],
    ["All Souls' Day of 2017", 2, '2017-10-31', '2017-11-06', []],
    ['a year whose list is not compared', 1, '2026-05-08', '2026-05-11', ['institution-list-not-compared']],
  ])('knows the days of the institutions: %s', (_, n, start, expected, warnings) => {
    const result = named('eu-institutions', 'EU-D', n, start);

    expect([result.due, result.warnings.map(({ code }) => code)]).toEqual([expected, warnings]);
  });

  it('warns of a year whose decree is not loaded in a target of working days too', () => {
    expect(named('nl-atw', 'ASAP', 3, '2029-05-07', 'working-days').warnings.map(({ code }) => code)).toEqual(['equated-days-not-loaded']);
  });
});

describe('targets of policy', () => {
  it.each<[string, number, TermUnit | undefined, string, string]>([
    ['the same day', 0, undefined, '2026-11-21', '2026-11-21'],
    ['seven days, on a Sunday if need be', 7, undefined, '2026-11-15', '2026-11-22'],
    ['three weeks', 3, 'weeks', '2026-11-02', '2026-11-23'],
    ['24 hours from a date alone end with the next day', 24, 'hours', '2026-11-20', '2026-11-21'],
    ['24 hours from a moment end at the moment', 24, 'hours', '2026-11-20T10:00:00+01:00', '2026-11-21T09:00:00.000Z'],
    ['five working days', 5, 'working-days', '2026-11-20', '2026-11-27'],
  ])('%s', (_, n, unit, start, expected) => {
    const result = term('ASAP', n, start, unit);

    expect(result.due).toBe(expected);
    expect(kinds(result)).toContain('policy-target');
  });
});

describe('the explanation of a term', () => {
  it('holds every step of 14 days that end on Ascension Day', () => {
    expect(term('D', 14, '2026-04-30').steps).toEqual([
      { kind: 'start', params: { date: '2026-04-30' } },
      { kind: 'day-of-event-not-counted', params: { countedFrom: '2026-05-01' } },
      { kind: 'naive-end', params: { n: 14, unit: 'days', date: '2026-05-14' } },
      { kind: 'moved-off', params: { date: '2026-05-14', reason: 'holiday:ascension-day' } },
      {
        kind: 'moved-off',
        params: {
          date: '2026-05-15',
          reason: 'equated',
          source: 'Royal Decree for 2026-2028, as quoted on sterfgeval.nl on 4 October 2025',
        },
      },
      { kind: 'moved-off', params: { date: '2026-05-16', reason: 'saturday' } },
      { kind: 'moved-off', params: { date: '2026-05-17', reason: 'sunday' } },
      { kind: 'moved-to', params: { date: '2026-05-18' } },
      { kind: 'due', params: { date: '2026-05-18' } },
    ]);
  });

  it('says that months became days, and years stay', () => {
    expect(term('M30', 3, '2026-06-02').steps).toContainEqual({
      kind: 'converted-to-days',
      params: { n: 3, unit: 'months', days: 90 },
    });
    expect(term('W', 6, '2026-04-13').steps).toContainEqual({
      kind: 'converted-to-days',
      params: { n: 6, unit: 'weeks', days: 42 },
    });
    expect(term('Y', 2, '2024-05-14').steps).toContainEqual({ kind: 'no-extension', params: { because: 'years' } });
  });

  it('says that the term was lengthened to two working days', () => {
    expect(term('D', 3, '2026-12-24').steps).toContainEqual({
      kind: 'two-working-days',
      params: { from: '2026-12-28', date: '2026-12-29' },
    });
  });

  it('says that the month has no such day', () => {
    expect(kinds(term('RV', 1, '2028-01-31'))).toContain('last-day-of-month');
  });

  it('holds both the moment and the first hour counted of a European term in hours', () => {
    expect(term('EU-H', 8, '2026-11-23T14:20:00+01:00').steps).toEqual([
      { kind: 'start-moment', params: { instant: '2026-11-23T13:20:00.000Z' } },
      { kind: 'hour-of-event-not-counted', params: { countedFrom: '2026-11-23T14:00:00.000Z' } },
      { kind: 'hours-elapsed', params: { n: 8, instant: '2026-11-23T22:00:00.000Z' } },
      { kind: 'no-extension', params: { because: 'hours' } },
      { kind: 'due-moment', params: { instant: '2026-11-23T22:00:00.000Z' } },
    ]);
  });
});

describe('a year whose decree is not loaded', () => {
  it.each<[string, TermCode, number, string, readonly number[]]>([
    ['warns on a date in it', 'D', 14, '2029-04-26', [2029]],
    ['warns when the term only ends in it', 'D', 14, '2028-12-22', [2029]],
    ['warns when it only starts in it and the term is short', 'D', 3, '2022-12-30', [2022]],
    ['says nothing when it only starts in it and the term is long', 'D', 14, '2022-12-30', []],
    ['says nothing when the decree is loaded', 'D', 14, '2026-04-30', []],
    ['says nothing on a term that never moves', 'Y', 2, '2027-05-01', []],
    ['warns on both years of a term that moves over New Year', 'D', 14, '2021-12-18', [2022]],
  ])('%s', (_, code, n, start, years) => {
    const found = term(code, n, start).warnings.filter(({ code: warning }) => warning === 'equated-days-not-loaded');

    expect(found.map(({ params }) => params['year'])).toEqual(years);
  });

  it('marks as inference the end of a year term from 29 February', () => {
    expect(term('Y', 2, '2024-02-29').warnings).toEqual([
      { code: 'leap-day-inferred', params: { date: '2026-02-28' } },
    ]);
  });
});
