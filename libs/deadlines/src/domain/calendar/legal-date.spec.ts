import fc from 'fast-check';
import { civilDateOf, dayNumberOf, weekdayOf } from './day-number.js';
import { addDays, addMonths, dayNumberOfDate, daysBetween, isLegalDate, legalDateOf, parseLegalDate } from './legal-date.js';

const MS_PER_DAY = 86_400_000;

describe('legal dates', () => {
  it.each(['2026-02-29', '2025-13-01', '2026-00-10', '2026-04-31', '2026-1-01', '26-01-01', '2026-01-01T00:00', '', '1582-12-31', '2026-01-1a', '٢٠٢٦-٠١-٠١'])(
    'refuses %p',
    (text) => {
      expect(parseLegalDate(text)).toBeUndefined();
      expect(isLegalDate(text)).toBe(false);
    },
  );

  it('agrees with the calendar of the platform on every day number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -140_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * MS_PER_DAY);

        expect(legalDateOf(day)).toBe(date.toISOString().slice(0, 10));
        expect(parseLegalDate(legalDateOf(day))).toBe(day);
        expect(weekdayOf(day)).toBe(date.getUTCDay());
        expect(civilDateOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  it('adds days and counts them back', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it.each([
    ['2028-01-31', 1, '2028-02-29', true],
    ['2026-01-31', 1, '2026-02-28', true],
    ['2026-01-28', 1, '2026-02-28', false],
    ['2026-11-30', 3, '2027-02-28', true],
    ['2026-01-15', -1, '2025-12-15', false],
    ['2026-03-31', -1, '2026-02-28', true],
    ['2028-02-29', 12, '2029-02-28', true],
  ])('%s plus %i months is %s', (date, months, expected, clipped) => {
    expect(addMonths(dayNumberOfDate(date), months)).toEqual({ day: dayNumberOfDate(expected), clipped });
  });

  it('throws on a date it was promised to be valid', () => {
    expect(() => dayNumberOfDate('2026-02-30')).toThrow(RangeError);
  });

  it('counts from 1 January 1970', () => {
    expect(dayNumberOf(1970, 1, 1)).toBe(0);
  });
});
