import fc from 'fast-check';
import { numbersOf, outcomeOf, type CountOutcome, type CountedItem } from './count-outcome.js';

type Deed = { readonly item: number; readonly kind: 'scan' | 'withdraw' } | { readonly item: number; readonly kind: 'move'; readonly here: boolean };

/** A count as it would be on paper: where things stand, who looked where, in the order it happened. */
function played(standing: readonly boolean[], drawn: readonly boolean[], sampled: boolean, deeds: readonly Deed[]): readonly { readonly counted: CountedItem; readonly outcome: CountOutcome | null }[] {
  const items = standing.map((here, index) => ({ asked: here && (!sampled || (drawn[index] ?? false)), here, seen: null as CountedItem['seen'] }));
  for (const deed of deeds) {
    const item = items[deed.item % items.length];
    if (!item) continue;
    if (deed.kind === 'scan') item.seen = { asExpected: item.here };
    else if (deed.kind === 'withdraw') item.seen = null;
    else if (deed.kind === 'move') item.here = deed.here;
  }
  return items.map(({ asked, here, seen }) => {
    const counted = { asked, seen, standsHere: here };
    return { counted, outcome: outcomeOf(counted, sampled) };
  });
}

const someDeeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    fc.record({ item: fc.nat(9), kind: fc.constantFrom('scan' as const, 'withdraw' as const) }),
    fc.record({ item: fc.nat(9), kind: fc.constant('move' as const), here: fc.boolean() }),
  ),
  { maxLength: 40 },
);
const aStore = fc.array(fc.boolean(), { minLength: 1, maxLength: 10 });

describe('a count', () => {
  it('makes every item that was asked for or seen exactly one thing, whatever was scanned, withdrawn and moved in whatever order', () => {
    fc.assert(
      fc.property(aStore, aStore, fc.boolean(), someDeeds, (standing, drawn, sampled, deeds) => {
        const lines = played(standing, drawn, sampled, deeds);
        const counted = lines.filter(({ counted: { asked, seen } }) => asked || seen !== null);
        expect(lines.filter(({ outcome }) => outcome !== null)).toEqual(counted);
        const numbers = numbersOf(counted.flatMap(({ outcome }) => outcome ?? []));
        expect(Object.values(numbers).reduce((sum, number) => sum + number, 0)).toBe(counted.length);
      }),
    );
  });

  it('never calls missing what was seen, nor what was moved away', () => {
    fc.assert(
      fc.property(aStore, aStore, fc.boolean(), someDeeds, (standing, drawn, sampled, deeds) => {
        const missing = played(standing, drawn, sampled, deeds).filter(({ outcome }) => outcome === 'missing');
        expect(missing.filter(({ counted: { asked, seen, standsHere } }) => !asked || seen !== null || !standsHere)).toEqual([]);
      }),
    );
  });

  it('comes to the same whatever the order of its scans, when nothing moves', () => {
    fc.assert(
      fc.property(aStore, fc.array(fc.nat(9), { maxLength: 20 }), fc.infiniteStream(fc.nat()), (standing, scanned, chance) => {
        const scans = scanned.map((item): Deed => ({ item, kind: 'scan' }));
        const shuffled = scans.map((scan) => ({ scan, at: chance.next().value as number })).sort((one, other) => one.at - other.at).map(({ scan }) => scan);
        expect(played(standing, [], false, shuffled)).toEqual(played(standing, [], false, scans));
      }),
    );
  });
});
