import fc from 'fast-check';
import { emptied } from './join-lots.js';
import { splitLot, type AskedPart } from './split-lot.js';
import { sumOf, type Shares } from './lot.js';

const cents = (value: number): string => (value / 100).toFixed(2);

/** A lot of a hundredth of a kilo up, with or without a value and a weight. */
const lots: fc.Arbitrary<Shares> = fc.record({
  quantity: fc.integer({ min: 2, max: 100_000 }).map(cents),
  amount: fc.constant(null),
  estimatedAmount: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map(cents), { nil: null }),
  measures: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((grams) => ({ weight: cents(grams) })), { nil: {} }),
});

/** A share of what there is, by thousandths; what is asked may be too much, and is then refused. */
const shares = fc.array(fc.integer({ min: 1, max: 1100 }), { minLength: 1, maxLength: 4 });

function partOf(lot: Shares, thousandths: number): AskedPart {
  const of = (has: string): string => ((Number(has) * thousandths) / 1000).toFixed(2);
  return { quantity: of(lot.quantity), measures: lot.measures.weight === undefined ? {} : { weight: of(lot.measures.weight) } };
}

type Step = { readonly kind: 'split'; readonly at: number; readonly thousandths: readonly number[] } | { readonly kind: 'join'; readonly a: number; readonly b: number } | { readonly kind: 'correct'; readonly at: number; readonly quantity: string };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('split' as const), at: fc.nat(20), thousandths: shares }),
    fc.record({ kind: fc.constant('join' as const), a: fc.nat(20), b: fc.nat(20) }),
    fc.record({ kind: fc.constant('correct' as const), at: fc.nat(20), quantity: fc.integer({ min: 1, max: 100_000 }).map(cents) }),
  ),
  { maxLength: 25 },
);

describe('lots over any sequence of splits, joins and corrections', () => {
  it('have together what was seized and corrected, to the last digit, and none has less than nothing', () => {
    fc.assert(
      fc.property(lots, steps, (seized, sequence) => {
        const held: Shares[] = [seized];
        let expected = sumOf([seized]);
        for (const step of sequence) {
          if (step.kind === 'split') {
            const at = step.at % held.length;
            const lot = held[at] as Shares;
            const outcome = splitLot(lot, 'kg', step.thousandths.map((each) => partOf(lot, each)));
            if (outcome.ok) held.splice(at, 1, outcome.split.rest, ...outcome.split.parts);
          } else if (step.kind === 'join') {
            const [a, b] = [step.a % held.length, step.b % held.length];
            if (a === b) continue;
            held[a] = sumOf([held[a] as Shares, held[b] as Shares, emptied(held[b] as Shares)]);
            held.splice(b, 1);
          } else {
            const at = step.at % held.length;
            const lot = held[at] as Shares;
            held[at] = { ...lot, quantity: step.quantity };
            expected = { ...expected, quantity: sumOf([{ ...expected }, { ...lot, quantity: step.quantity }]).quantity };
            expected = { ...expected, quantity: subtract(expected.quantity, lot.quantity) };
          }
        }
        expect(plain(sumOf(held))).toEqual(plain(expected));
        expect(held.flatMap(({ quantity, estimatedAmount, measures }) => [quantity, estimatedAmount ?? '0', measures.weight ?? '0']).filter((each) => each.startsWith('-'))).toEqual([]);
        expect(held.filter(({ quantity }) => Number(quantity) === 0)).toEqual([]);
      }),
    );
  });
});

function subtract(a: string, b: string): string {
  return cents(Math.round(Number(a) * 100) - Math.round(Number(b) * 100));
}

function plain({ quantity, estimatedAmount, measures }: Shares): unknown {
  return [Number(quantity), estimatedAmount === null ? null : Number(estimatedAmount), measures.weight === undefined ? null : Number(measures.weight)];
}
