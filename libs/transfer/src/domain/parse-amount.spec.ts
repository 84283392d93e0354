import { parseAmount, type DecimalSeparator } from './parse-amount.js';

describe('parseAmount', () => {
  it.each<[string, DecimalSeparator, string]>([
    ['205', '.', '205'],
    ['205.00', '.', '205'],
    ['0205.50', '.', '205.5'],
    ['1,234.50', '.', '1234.5'],
    ['1,234,567', '.', '1234567'],
    ['1.234', '.', '1.234'],
    ['1.234', ',', '1234'],
    ['1.234,50', ',', '1234.5'],
    ['1 234,50', ',', '1234.5'],
    ["1'234.50", '.', '1234.5'],
    ['1.250,-', ',', '1250'],
    ['1.250,--', ',', '1250'],
    ["'840,00", ',', '840'],
    ['0', '.', '0'],
    ['-0,00', ',', '0'],
  ])('reads %s with decimal sign %s as %s', (text, decimal, amount) => {
    expect(parseAmount(text, decimal)).toEqual({ outcome: 'amount', amount });
  });

  it.each<[string, DecimalSeparator, string, string]>([
    ['€ 1.234,56', ',', '1234.56', 'EUR'],
    ['1.234,56 EUR', ',', '1234.56', 'EUR'],
    ['EUR 500', ',', '500', 'EUR'],
    ['500 euro', ',', '500', 'EUR'],
    ['£10', '.', '10', 'GBP'],
    ['USD 1,000.00', '.', '1000', 'USD'],
  ])('takes the currency from %s', (text, decimal, amount, currency) => {
    expect(parseAmount(text, decimal)).toEqual({ outcome: 'amount', amount, currency });
  });

  it('leaves a dollar sign to the mapping, for many countries have dollars', () => {
    expect(parseAmount('$117.00', '.')).toEqual({ outcome: 'amount', amount: '117' });
  });

  it.each(['-500', "'-840.00", '(500)', '500-', '€ -500', '-€ 500', '\u2212500', '$ -1,000.00'])('tells that %s is negative', (text) => {
    expect(parseAmount(text, '.')).toEqual({ outcome: 'negative' });
  });

  it.each<[string, DecimalSeparator]>([
    ['12,34.5', '.'],
    ['1,23', '.'],
    ['4,244,00', '.'],
    ['1.2.3', '.'],
    ['12 34', ','],
    ['1,5', '.'],
    ['onbekend', ','],
    ['500 of meer', ','],
    ['5 EUR USD', ','],
    ['', '.'],
    ['-', '.'],
    ['1e5', '.'],
    ['9'.repeat(100), '.'],
  ])('does not guess at %s (decimal sign %s)', (text, decimal) => {
    expect(parseAmount(text, decimal)).toEqual({ outcome: 'unreadable' });
  });

  it('reads numbers of workbooks alike under both decimal signs', () => {
    for (const decimal of ['.', ','] as const) {
      expect(parseAmount('1234.5', decimal)).toEqual({ outcome: 'amount', amount: '1234.5' });
      expect(parseAmount('1.2340', decimal)).toEqual({ outcome: 'amount', amount: '1.234' });
    }
  });
});
