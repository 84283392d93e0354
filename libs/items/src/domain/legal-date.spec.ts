import { addDays, daysBetween } from './days-between.js';
import { addYears, isLegalDate } from './legal-date.js';

describe('legal dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['1899-12-31', false],
    ['2026-11-23T10:00', false],
    [20261123, false],
  ])('%j is a date: %s', (value, expected) => {
    expect(isLegalDate(value)).toBe(expected);
  });

  it.each([
    ['2024-11-23', 2, '2026-11-23'],
    ['2024-02-29', 2, '2026-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
  ])('%s and %i years is %s', (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
  });

  it.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-03-01', '2026-02-28', -1],
  ])('from %s to %s are %i days, summer time or not', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });
});
