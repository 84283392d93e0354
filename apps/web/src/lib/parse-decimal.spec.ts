import { parseDecimal } from './parse-decimal.js';

describe('a typed number', () => {
  it.each([
    ['nl', '12.500,50', '12500.50'],
    ['nl', '12500,5', '12500.5'],
    ['nl', '€ 1.000', '1000'],
    ['nl', '1.5', '1.5'],
    ['nl', '1.48201733', '1.48201733'],
    ['nl', '1.234.567,8', '1234567.8'],
    ['en', '12,500.50', '12500.50'],
    ['en', '12,5', '12.5'],
    ['en', '1,000', '1000'],
    ['nl', '-5', '-5'],
  ] as const)('in %s: %s is %s', (locale, typed, decimal) => {
    expect(parseDecimal(typed, locale)).toBe(decimal);
  });

  it.each(['', 'veel', '12,500,00', '1.2.3', '12.50,00', '1,2,3'])('is refused when it is not one number: %p', (typed) => {
    expect(parseDecimal(typed, 'nl')).toBeNull();
  });

  it('reads three digits behind the grouping sign as thousands, as the language does', () => {
    expect(parseDecimal('1.500', 'nl')).toBe('1500');
    expect(parseDecimal('1.500', 'en')).toBe('1.500');
  });
});
