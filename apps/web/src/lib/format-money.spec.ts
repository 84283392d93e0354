import { formatMoney } from './format-money.js';

/** Intl writes no-break spaces; the tests do not care which. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('an amount of money', () => {
  it.each([
    ['12500.00', 'EUR', 'nl', '€ 12.500,00'],
    ['12500.00', 'EUR', 'en', '€12,500.00'],
    ['0', 'EUR', 'nl', '€ 0,00'],
    ['177500', 'USD', 'nl', 'US$ 177.500,00'],
    ['177500', 'USD', 'en', 'US$177,500.00'],
    ['1000', 'JPY', 'nl', 'JP¥ 1.000'],
  ] as const)('%s %s reads in %s as %s', (amount, currency, locale, text) => {
    expect(plain(formatMoney({ amount, currency }, locale))).toBe(text);
  });

  it('leaves the cents out in lists', () => {
    expect(plain(formatMoney({ amount: '22527089.49', currency: 'EUR' }, 'nl', 'whole'))).toBe('€ 22.527.089');
  });

  it('keeps every digit of what a double cannot hold', () => {
    expect(plain(formatMoney({ amount: '9007199254740993.07', currency: 'EUR' }, 'en'))).toBe('€9,007,199,254,740,993.07');
  });

  it('keeps all units of a crypto-asset', () => {
    expect(plain(formatMoney({ amount: '1.48201733', currency: 'BTC' }, 'nl'))).toBe('1,48201733 BTC');
    expect(plain(formatMoney({ amount: '0.000000000000000001', currency: 'ETH' }, 'en'))).toBe('0.000000000000000001 ETH');
  });
});
