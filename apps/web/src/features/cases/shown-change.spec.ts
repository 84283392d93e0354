import { shownChange } from './shown-change.js';

describe('a changed value', () => {
  it.each([
    ['an amount in its currency', '1250', { field: 'amount' }, 'EUR', '€\u00a01.250,00'],
    ['an amount whose currency is not told', '1250.5', { field: 'estimatedAmount' }, null, '1.250,5'],
    ['money as one value', { amount: '20', currency: 'USD' }, { field: 'value' }, null, 'US$\u00a020,00'],
    ['counted money', [{ value: '50', count: 2 }, { value: '0.5', count: 3 }], { field: 'denominations', kind: 'denominations' as const }, 'EUR', '2 × €\u00a050,00, 3 × €\u00a00,50'],
    ['a decimal', '12.5', { field: 'netWeight', kind: 'decimal' as const }, 'EUR', '12,5'],
    ['a quantity', '1000', { field: 'quantity' }, null, '1.000'],
    ['a day', '2026-11-30', { field: 'seizedOn' }, null, 'ma 30 nov 2026'],
    ['a text of digits', '0012', { field: 'description' }, null, '0012'],
    ['nothing', null, { field: 'amount' }, 'EUR', '–'],
  ])('is written as the reader writes it: %s', (_, value, field, currency, text) => {
    expect(shownChange(value, field, currency, 'nl')).toBe(text);
  });
});
