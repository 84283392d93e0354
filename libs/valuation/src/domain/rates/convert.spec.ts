import fc from 'fast-check';
import { Exact } from '../exact.js';
import { convert, sumIn, type Rate } from './convert.js';

const rate = (currency: string, on: string, perEuro: string): Rate => ({ currency, on, perEuro, source: 'ECB', demo: false });
const RATES = [rate('USD', '2026-11-26', '1.0800'), rate('USD', '2026-11-27', '1.0850'), rate('GBP', '2026-11-27', '0.8400')];

describe('a conversion', () => {
  it('says at which rate, of which day and source', () => {
    expect(convert({ amount: '1085', currency: 'USD' }, 'EUR', '2026-11-28', RATES)).toEqual({ ok: true, amount: '1000.00', currency: 'EUR', rates: [{ ...rate('USD', '2026-11-27', '1.0850'), old: false }] });
  });

  it('takes no rate from after the day', () => {
    expect(convert({ amount: '1080', currency: 'USD' }, 'EUR', '2026-11-26', RATES)).toMatchObject({ amount: '1000.00', rates: [{ on: '2026-11-26' }] });
  });

  it('goes by the euro between two other currencies, and names both rates', () => {
    expect(convert({ amount: '1085', currency: 'USD' }, 'GBP', '2026-11-27', RATES)).toMatchObject({ amount: '840.00', rates: [{ currency: 'USD' }, { currency: 'GBP' }] });
  });

  it('says that a rate is old when none is nearer', () => {
    expect(convert({ amount: '1', currency: 'USD' }, 'EUR', '2026-12-04', RATES)).toMatchObject({ rates: [{ old: false }] });
    expect(convert({ amount: '1', currency: 'USD' }, 'EUR', '2026-12-05', RATES)).toMatchObject({ rates: [{ old: true }] });
  });

  it('is refused without a rate, never guessed', () => {
    expect(convert({ amount: '1', currency: 'CHF' }, 'EUR', '2026-11-27', RATES)).toEqual({ ok: false, reason: 'no-rate', currency: 'CHF', on: '2026-11-27' });
    expect(convert({ amount: '1', currency: 'USD' }, 'EUR', '2026-11-25', RATES)).toMatchObject({ ok: false });
  });
});

describe('a sum of several currencies', () => {
  it('names its rates and what is not in it', () => {
    const sum = sumIn('EUR', [{ amount: '10', currency: 'EUR', on: '2026-11-27' }, { amount: '1085', currency: 'USD', on: '2026-11-27' }, { amount: '5', currency: 'CHF', on: '2026-11-27' }], RATES);

    expect(sum).toEqual({ amount: '1010.00', currency: 'EUR', rates: [{ ...rate('USD', '2026-11-27', '1.0850'), old: false }], unconverted: [{ amount: '5', currency: 'CHF', on: '2026-11-27' }] });
  });

  it('leaves nothing out: what is in it and what is not are all there was', () => {
    const money = fc.record({ amount: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2)), currency: fc.constantFrom('EUR', 'CHF', 'JPY'), on: fc.constant('2026-11-27') });
    fc.assert(
      fc.property(fc.array(money, { maxLength: 30 }), (amounts) => {
        const sum = sumIn('EUR', amounts, RATES);
        const all = amounts.reduce((total, { amount }) => total.plus(amount), new Exact(0));
        const told = sum.unconverted.reduce((total, { amount }) => total.plus(amount), new Exact(sum.amount));

        expect(told.toFixed(2)).toBe(all.toFixed(2));
      }),
    );
  });
});
