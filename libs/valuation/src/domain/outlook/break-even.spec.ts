import fc from 'fast-check';
import { FROM, keeping, parts, tariffs } from '../../../testing/arbitraries.js';
import { chargesOf, costBy } from '../costs/charge.js';
import type { Tariff } from '../costs/tariff.js';
import { curveOf } from '../curves/curve.js';
import { valueOn, type Mark } from '../curves/value-on.js';
import { addDays, dateOfDay, dayNumber } from '../legal-days.js';
import { outlookOn, type MeterInput } from './outlook.js';

const perDay = (amount: string): Tariff => ({ id: 't', assetClass: null, placeKind: null, cost: 'storage', per: 'day', amount, currency: 'EUR', validFrom: '2000-01-01', validUntil: null });
const mark = (on: string, amount: string): Mark => ({ on, amount, currency: 'EUR', source: 'appraisal' });

function meter({ marks, tariff = '10', assetClass = 'art', until = null }: { readonly marks: readonly Mark[]; readonly tariff?: string; readonly assetClass?: string; readonly until?: string | null }): MeterInput {
  const kept = { assetClass, from: FROM, until, stays: [] };
  return { keeping: kept, marks, curve: curveOf(assetClass), charges: chargesOf(kept, [perDay(tariff)], []), parts: [] };
}
const breakEven = (input: MeterInput): string | null => outlookOn(input, FROM).breakEvenOn;

describe('the break-even date', () => {
  it('is the day on which the cost reaches the value: a hundred euros at ten a day, on the tenth day', () => {
    expect(breakEven(meter({ marks: [mark(FROM, '100')] }))).toBe(addDays(FROM, 9));
    expect(breakEven(meter({ marks: [mark(FROM, '100.01')] }))).toBe(addDays(FROM, 10));
  });

  it('comes sooner for what loses value meanwhile', () => {
    expect(breakEven(meter({ marks: [mark(FROM, '3650')], assetClass: 'vehicle' }))).toBe('2026-11-05');
    expect(breakEven(meter({ marks: [mark(FROM, '3650')] }))).toBe('2027-01-04');
  });

  it.each([
    ['nothing is known of the value', meter({ marks: [] })],
    ['keeping costs nothing', meter({ marks: [mark(FROM, '100')], tariff: '0' })],
    ['the thing was gone before', meter({ marks: [mark(FROM, '100')], until: addDays(FROM, 8) })],
  ])('is never when %s', (_, input) => {
    expect(breakEven(input)).toBeNull();
  });

  it('starts anew when a valuation lifts the value above the cost, and stays when it does not', () => {
    const lifted = [mark(FROM, '100'), mark(addDays(FROM, 20), '500')];
    const notLifted = [mark(FROM, '100'), mark(addDays(FROM, 20), '150')];

    expect(breakEven(meter({ marks: lifted }))).toBe(addDays(FROM, 49));
    expect(breakEven(meter({ marks: notLifted }))).toBe(addDays(FROM, 9));
  });

  it('is what walking through the days finds: the first from which on it is eaten on every day', () => {
    const HORIZON = 420;
    const aMark = fc.record({ days: fc.integer({ min: 0, max: 300 }), cents: fc.integer({ min: 0, max: 800_000 }) }).map(({ days, cents }) => mark(addDays(FROM, days), (cents / 100).toFixed(2)));
    const marks = fc.array(aMark, { maxLength: 4 }).map((all) => all.toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on)));
    fc.assert(
      fc.property(keeping, tariffs, parts, marks, fc.constantFrom('vehicle', 'electronics', 'art', 'perishables'), (kept, all, billed, valued, assetClass) => {
        const until = kept.until ?? addDays(FROM, HORIZON);
        const ended = { ...kept, until };
        const input: MeterInput = { keeping: ended, marks: valued, curve: curveOf(assetClass), charges: chargesOf(ended, all, billed), parts: billed };

        expect(breakEven(input)).toBe(slowBreakEven(input, until));
      }),
      { numRuns: 150 },
    );
  });
});

/** Walks back from the last day as long as it is eaten. */
function slowBreakEven({ marks, curve, charges, parts: billed }: MeterInput, until: string): string | null {
  let found: string | null = null;
  for (let day = dayNumber(until); day >= dayNumber(FROM); day -= 1) {
    const on = dateOfDay(day);
    const value = valueOn(marks, curve, on);
    const cost = Number(costBy(charges, billed, on));
    if (value === null || cost === 0 || cost < Number(value.amount)) return found;
    found = on;
  }
  return found;
}
