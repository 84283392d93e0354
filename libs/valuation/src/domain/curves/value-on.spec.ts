import fc from 'fast-check';
import { addDays } from '../legal-days.js';
import { CURVES, curveOf } from './curve.js';
import { valueOn, type Mark } from './value-on.js';

const mark = (on: string, amount: string, currency = 'EUR'): Mark => ({ on, amount, currency, source: 'appraisal' });
const amountOn = (marks: readonly Mark[], assetClass: string, on: string): string | undefined => valueOn(marks, curveOf(assetClass), on)?.amount;

describe('the value on a date', () => {
  it.each([
    ['is the valuation on its own day', 'vehicle', '2026-01-01', '10000.00'],
    ['is what a year has left of it', 'vehicle', '2027-01-01', '8000.00'],
    ['falls in a straight line between two points', 'vehicle', '2026-07-02', '9002.74'],
    ['stays at the end of the curve', 'vehicle', '2126-01-01', '300.00'],
    ['of art stays what it was', 'art', '2036-01-01', '10000.00'],
    ['of a crypto-asset stays its last price until it is priced anew', 'crypto-asset', '2026-12-01', '10000.00'],
    ['of what has no curve of its own stays what it was', 'unheard-of', '2036-01-01', '10000.00'],
    ['of food is gone within the month', 'perishables', '2026-02-15', '0.00'],
  ])('%s', (_, assetClass, on, expected) => {
    expect(amountOn([mark('2026-01-01', '10000')], assetClass, on)).toBe(expected);
  });

  it('is unknown before the first valuation', () => {
    expect(valueOn([mark('2026-01-01', '10000')], curveOf('vehicle'), '2025-12-31')).toBeNull();
  });

  it('starts anew with every valuation; of one day the last recorded counts', () => {
    const marks = [mark('2026-01-01', '10000'), mark('2027-01-01', '5000'), mark('2027-01-01', '6000', 'USD')];

    expect(amountOn(marks, 'vehicle', '2026-12-31')).toBe('8005.48');
    expect(valueOn(marks, curveOf('vehicle'), '2028-01-01')).toMatchObject({ amount: '4800.00', currency: 'USD', percent: '80', daysLater: 365 });
  });

  it('never rises by waiting, on any curve', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CURVES), fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000_000 }), (curve, days, cents) => {
        const marks = [mark('2026-01-01', (cents / 100).toFixed(2))];
        const on = addDays('2026-01-01', days);

        expect(Number(valueOn(marks, curve, addDays(on, 1))?.amount)).toBeLessThanOrEqual(Number(valueOn(marks, curve, on)?.amount));
      }),
    );
  });
});

describe('the curves of the office', () => {
  it.each(CURVES.map((curve) => [curve.id, curve] as const))('%s starts whole on the day of the valuation and goes down by day', (_, { points, version, source }) => {
    expect(points[0]).toEqual({ days: 0, basisPoints: 10_000 });
    expect(points.map(({ days }) => days)).toEqual(points.map(({ days }) => days).toSorted((a, b) => a - b));
    expect(points.map(({ basisPoints }) => basisPoints)).toEqual(points.map(({ basisPoints }) => basisPoints).toSorted((a, b) => b - a));
    expect([version, source]).toEqual([1, 'house policy']);
  });
});
