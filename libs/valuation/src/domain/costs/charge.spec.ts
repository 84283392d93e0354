import fc from 'fast-check';
import { FROM, keeping, parts, tariffs } from '../../../testing/arbitraries.js';
import { slowCosts } from '../../../testing/slow-reference.js';
import { addDays } from '../legal-days.js';
import { chargesOf, costBy, daysKeptWithin, type BillPart, type Keeping } from './charge.js';
import type { Tariff } from './tariff.js';

const kept = (more: Partial<Keeping> = {}): Keeping => ({ assetClass: 'vehicle', from: '2026-01-05', until: null, stays: [{ from: '2026-01-05', placeKind: 'store' }], ...more });
const tariff = (more: Partial<Tariff> = {}): Tariff => ({ id: 't', assetClass: null, placeKind: 'store', cost: 'storage', per: 'day', amount: '7.50', currency: 'EUR', validFrom: '2026-01-01', validUntil: null, ...more });
const bill = (more: Partial<BillPart> = {}): BillPart => ({ billId: 'b', cost: 'storage', amount: '100', from: '2026-01-05', until: '2026-01-07', ...more });
const cost = (on: string, tariffsThere: readonly Tariff[], billed: readonly BillPart[] = [], keptSo = kept()): string => costBy(chargesOf(keptSo, tariffsThere, billed), billed, on);

describe('what keeping has cost', () => {
  it.each([
    ['counts the day of the seizure', '2026-01-05', '7.50'],
    ['counts every day after it', '2026-01-14', '75.00'],
    ['counts nothing before it', '2026-01-04', '0.00'],
  ])('%s', (_, on, expected) => {
    expect(cost(on, [tariff()])).toBe(expected);
  });

  it('charges a week on its first day and every seventh after it, and what is once on the first day only', () => {
    const both = [tariff({ per: 'week', amount: '70' }), tariff({ id: 'c', cost: 'care', per: 'once', amount: '95' })];

    expect(['2026-01-05', '2026-01-11', '2026-01-12', '2026-01-19'].map((on) => cost(on, both))).toEqual(['165.00', '165.00', '235.00', '305.00']);
  });

  it('takes the tariff that says most: the class before the place, the place before neither', () => {
    const all = [tariff({ placeKind: null, amount: '1' }), tariff({ amount: '2' }), tariff({ assetClass: 'vehicle', placeKind: null, amount: '4' }), tariff({ assetClass: 'vehicle', amount: '8' }), tariff({ assetClass: 'vessel', amount: '16' })];

    expect([4, 3, 2, 1].map((count) => cost('2026-01-05', all.slice(0, count)))).toEqual(['8.00', '4.00', '2.00', '1.00']);
  });

  it('follows the thing from place to place, and ends with it', () => {
    const moved = kept({ until: '2026-01-20', stays: [{ from: '2026-01-05', placeKind: 'store' }, { from: '2026-01-10', placeKind: 'partner' }] });

    expect(cost('2026-03-01', [tariff({ amount: '1' }), tariff({ placeKind: 'partner', amount: '10' })], [], moved)).toBe('115.00');
  });

  it('goes on at the new price on the day that a tariff follows another, without starting a week anew', () => {
    const versions = [tariff({ per: 'week', amount: '70', validUntil: '2026-01-10' }), tariff({ id: 'u', per: 'week', amount: '80', validFrom: '2026-01-11' })];

    expect(['2026-01-11', '2026-01-12'].map((on) => cost(on, versions))).toEqual(['70.00', '150.00']);
  });

  it('is what the bill says for the days it is for: no tariff counts beside it', () => {
    expect(['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'].map((on) => cost(on, [tariff()], [bill()]))).toEqual(['33.33', '66.66', '100.00', '107.50']);
    expect(cost('2026-01-07', [tariff()], [bill({ cost: 'transport' })])).toBe('122.50');
  });

  it('is on every day what walking through the days a day at a time adds up to', () => {
    fc.assert(
      fc.property(keeping, tariffs, parts, (keptSo, all, billed) => {
        const charges = chargesOf(keptSo, all, billed);
        for (const [day, expected] of slowCosts(keptSo, all, billed, 330)) expect([day, costBy(charges, billed, day)]).toEqual([day, expected]);
      }),
      { numRuns: 60 },
    );
  });

  it('never falls', () => {
    fc.assert(
      fc.property(keeping, tariffs, parts, fc.integer({ min: -30, max: 330 }), (keptSo, all, billed, offset) => {
        const charges = chargesOf(keptSo, all, billed);

        expect(Number(costBy(charges, billed, addDays(FROM, offset + 1)))).toBeGreaterThanOrEqual(Number(costBy(charges, billed, addDays(FROM, offset))));
      }),
    );
  });
});

describe('the days of a period on which a thing was kept', () => {
  it.each([
    ['all of them', null, '2026-01-10', '2026-01-12', 3],
    ['from its seizure on', null, '2026-01-01', '2026-01-06', 2],
    ['up to its end', '2026-01-07', '2026-01-06', '2026-01-31', 2],
    ['none after it', '2026-01-07', '2026-02-01', '2026-02-28', 0],
    ['none before it', null, '2025-12-01', '2025-12-31', 0],
  ] as const)('are %s', (_, until, from, to, days) => {
    expect(daysKeptWithin({ from: '2026-01-05', until }, from, to)).toBe(days);
  });
});
