import fc from 'fast-check';
import { compareLists } from './compare-lists.js';
import { classOfPair } from './differences.js';
import type { ListedThing, RegisteredThing } from './things.js';

/** Few keys and few values, so that rows and items meet, agree, differ and collide often. */
const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 2 });
const money = fc.option(fc.constantFrom('1', '2.50', '2.5').map((amount) => ({ amount, currency: null })));

const aRow = fc.record({ keys, amount: money, value: money, quantity: fc.option(fc.constantFrom('1', '3')), place: fc.option(fc.constantFrom('p', 'q').map((id) => ({ text: id, placeIds: [id] }))) });
const anItem = fc.record({ keys, amount: fc.option(fc.constantFrom('1', '2.50')), value: fc.option(fc.constantFrom('1', '2.5')), quantity: fc.constantFrom('1', '3'), placeId: fc.constantFrom('p', 'q'), inScope: fc.boolean() });

const rows = fc.array(aRow, { maxLength: 12 }).map((all) => all.map((row, index): ListedThing => ({ ...row, rowNumber: index + 2, cells: [], name: '', description: '', worth: null })));
const items = fc.array(anItem, { maxLength: 12 }).map((all) =>
  all.map((item, index): RegisteredThing => ({ ...item, itemId: `item-${index}`, caseId: 'case', version: 1, reference: `Z-${index}`, description: '', path: item.placeId, placeIds: [item.placeId], statedPlaces: [], valueCurrency: 'EUR', amountCurrency: 'EUR' })),
);

const shares = (one: { readonly keys: readonly string[] }, other: { readonly keys: readonly string[] }): boolean => one.keys.some((key) => other.keys.includes(key));

describe('a list held against the register', () => {
  it('has every row in exactly one class', () => {
    fc.assert(
      fc.property(rows, items, (listed, registered) => {
        const found = compareLists(listed, registered).flatMap((finding) => finding.listed?.rowNumber ?? []);

        expect([...found].sort((a, b) => a - b)).toEqual(listed.map(({ rowNumber }) => rowNumber));
      }),
    );
  });

  it('has every item in exactly one class: paired once, gone, or candidate of ambiguous rows only', () => {
    fc.assert(
      fc.property(rows, items, (listed, registered) => {
        const findings = compareLists(listed, registered);
        const places = (item: RegisteredThing): number =>
          findings.filter((finding) => finding.registered?.itemId === item.itemId).length + Number(findings.some(({ candidates }) => candidates.some(({ itemId }) => itemId === item.itemId)));

        expect(registered.map(places)).toEqual(registered.map((item) => Number(item.inScope || listed.some((row) => shares(row, item)))));
      }),
    );
  });

  it('calls new what shares no key, gone what no row names, and a pair by all in which it differs', () => {
    fc.assert(
      fc.property(rows, items, (listed, registered) => {
        const findings = compareLists(listed, registered);
        const of = (name: string) => findings.filter((finding) => finding.class === name);

        expect(of('new').filter(({ listed: row }) => row !== null && registered.some((item) => shares(row, item)))).toEqual([]);
        expect(of('gone').filter(({ registered: item }) => item === null || !item.inScope || listed.some((row) => shares(row, item)))).toEqual([]);
        expect(findings.filter((pair) => pair.listed !== null && pair.registered !== null && classOfPair(pair.differs) !== pair.class)).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(rows, items, (listed, registered) => {
        const told = (all: readonly RegisteredThing[]): unknown => compareLists(listed, all).map(({ class: one, listed: row, registered: item }) => [one, row?.rowNumber, item?.itemId]).sort();

        expect(told(registered.toReversed())).toEqual(told(registered));
      }),
    );
  });
});
