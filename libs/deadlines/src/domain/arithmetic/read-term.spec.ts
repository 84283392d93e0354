import { shippedCalendars } from '../../../testing/shipped-packs.js';
import { computeTerm } from './compute-term.js';
import { readTerm } from './read-term.js';

const calendars = shippedCalendars();

function refusalCodes(raw: unknown): readonly string[] {
  const reading = readTerm(raw, calendars);
  return reading.ok ? [] : reading.refusals.map(({ code }) => code);
}

describe('readTerm', () => {
  it('reads a term whose unit and calendar follow from the code', () => {
    const reading = readTerm({ code: 'D', n: 14, start: '2026-04-30' }, calendars);

    expect(reading.ok && computeTerm(reading.term).due).toBe('2026-05-18');
  });

  it('reads an hour term with its offset', () => {
    const reading = readTerm({ code: 'EU-H', n: 48, start: '2026-04-02T10:15:00+02:00' }, calendars);

    expect(reading.ok && computeTerm(reading.term).due).toBe('2026-04-04T09:00:00.000Z');
  });

  it('takes another calendar when one is named', () => {
    const reading = readTerm({ code: 'D', n: 14, start: '2026-05-01', calendar: 'nl-eu' }, calendars);

    expect(reading.ok && computeTerm(reading.term).due).toBe('2026-05-15');
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no object', null, ['term.code-unknown']],
    ['an unknown code', { code: 'M', n: 1, start: '2026-01-01' }, ['term.code-unknown']],
    ['a fraction', { code: 'D', n: 1.5, start: '2026-01-01' }, ['term.n-not-a-whole-number']],
    ['a number as text', { code: 'D', n: '14', start: '2026-01-01' }, ['term.n-not-a-whole-number']],
    ['nothing to count', { code: 'D', n: 0, start: '2026-01-01' }, ['term.n-too-small']],
    ['a negative number', { code: 'ASAP', n: -1, start: '2026-01-01' }, ['term.n-too-small']],
    ['more than a century', { code: 'Y', n: 101, start: '2026-01-01' }, ['term.n-too-large']],
    ['a date that does not exist', { code: 'D', n: 14, start: '2026-02-29' }, ['term.start-not-a-date']],
    ['a moment for a day term', { code: 'D', n: 14, start: '2026-02-27T10:00Z' }, ['term.start-not-a-date']],
    ['a date for an hour term', { code: 'H', n: 48, start: '2026-02-27' }, ['term.start-not-a-moment']],
    ['a moment without its offset', { code: 'H', n: 48, start: '2026-02-27T10:00' }, ['term.start-not-a-moment']],
    ['a start outside the years of the calendar', { code: 'D', n: 14, start: '9999-12-31' }, ['term.start-out-of-range']],
    ['a unit of another code', { code: 'M30', n: 1, start: '2026-01-01', unit: 'days' }, ['term.unit-not-of-code']],
    ['an unknown calendar', { code: 'D', n: 1, start: '2026-01-01', calendar: 'be' }, ['term.calendar-unknown']],
    ['everything at once', { code: 'D', n: 0, start: 'x', calendar: 'be' }, ['term.n-too-small', 'term.start-not-a-date', 'term.calendar-unknown']],
  ])('refuses %s', (_, raw, codes) => {
    expect(refusalCodes(raw)).toEqual(codes);
  });
});
