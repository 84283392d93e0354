import { easterSunday } from './easter.js';
import { legalDateOf } from './legal-date.js';

describe('easterSunday', () => {
  it.each([
    [1818, '1818-03-22', 'the earliest Easter possible'],
    [1943, '1943-04-25', 'the latest Easter possible'],
    [1954, '1954-04-18', 'the first exception of the computus'],
    [1981, '1981-04-19', 'the second exception of the computus'],
    [2000, '2000-04-23', 'a leap century'],
    [2019, '2019-04-21', ''],
    [2024, '2024-03-31', ''],
    [2025, '2025-04-20', ''],
    [2026, '2026-04-05', ''],
    [2027, '2027-03-28', ''],
    [2028, '2028-04-16', ''],
    [2038, '2038-04-25', 'the next latest Easter'],
    [2285, '2285-03-22', 'the next earliest Easter'],
  ])('falls in %i on %s %s', (year, expected) => {
    expect(legalDateOf(easterSunday(year))).toBe(expected);
  });
});
