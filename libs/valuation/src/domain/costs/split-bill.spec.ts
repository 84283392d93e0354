import fc from 'fast-check';
import { Exact, sumOf } from '../exact.js';
import { addsUp, splitByDays } from './split-bill.js';

describe('a bill that is split by days', () => {
  it('gives the cents that are left to the largest remainders', () => {
    expect(splitByDays('100.00', [1, 1, 1])).toEqual(['33.34', '33.33', '33.33']);
    expect(splitByDays('0.05', [30, 10, 0])).toEqual(['0.04', '0.01', '0']);
  });

  it('is not split over things of which none was kept', () => {
    expect(splitByDays('100.00', [0, 0])).toBeNull();
  });

  it('adds up to the bill exactly, no part is a cent from its share, and what was not kept pays nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }), (count, days) => {
        fc.pre(days.some((each) => each > 0));
        const amount = (count / 100).toFixed(2);
        const total = days.reduce((sum, each) => sum + each, 0);

        const parts = splitByDays(amount, days) ?? [];

        expect(new Exact(sumOf(parts)).toFixed(2)).toBe(amount);
        for (const [index, part] of parts.entries()) {
          const share = new Exact(amount).times(days[index] ?? 0).dividedBy(total);
          expect(new Exact(part).minus(share).abs().lessThan('0.01')).toBe(true);
        }
      }),
    );
  });
});

describe('parts given by hand', () => {
  it.each([
    ['add up, however they are written', '10.50', ['10', '0.5'], true],
    ['do not when a cent is missing', '10.50', ['10', '0.49'], false],
  ] as const)('%s', (_, amount, parts, expected) => {
    expect(addsUp(amount, parts)).toBe(expected);
  });
});
