import fc from 'fast-check';
import { bandOf, drawSample, populationHash, sharesOf, type Candidate } from './draw-sample.js';

const someCandidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({ itemId: fc.uuid(), assetClass: fc.constantFrom('cash', 'vehicle', 'jewellery'), value: fc.option(fc.integer({ min: 0, max: 500_000 }).map(String), { nil: null }) }),
  { selector: ({ itemId }) => itemId, minLength: 1, maxLength: 60 },
);
const aSeed = fc.string({ minLength: 1, maxLength: 12 });
const stratum = ({ assetClass, value }: Candidate): string => `${assetClass} ${bandOf(value)}`;

describe('a sample', () => {
  it('is the same for the same items and seed, in whatever order they come', () => {
    fc.assert(
      fc.property(someCandidates, fc.integer({ min: 1, max: 70 }), aSeed, (items, size, seed) => {
        expect(drawSample(items.toReversed(), size, seed)).toEqual(drawSample(items, size, seed));
        expect(populationHash(items.toReversed())).toBe(populationHash(items));
      }),
    );
  });

  it('has the size that was asked for, or everything, and no item twice', () => {
    fc.assert(
      fc.property(someCandidates, fc.integer({ min: 1, max: 70 }), aSeed, (items, size, seed) => {
        const drawn = drawSample(items, size, seed);
        expect(new Set(drawn).size).toBe(Math.min(size, items.length));
        expect(drawn.every((id) => items.some(({ itemId }) => itemId === id))).toBe(true);
      }),
    );
  });

  it('has something of every class and band of value as soon as there is room for it', () => {
    fc.assert(
      fc.property(someCandidates, fc.integer({ min: 1, max: 70 }), aSeed, (items, size, seed) => {
        const strata = new Set(items.map(stratum));
        fc.pre(size >= strata.size);
        const drawn = new Set(drawSample(items, size, seed));
        expect(new Set(items.filter(({ itemId }) => drawn.has(itemId)).map(stratum))).toEqual(strata);
      }),
    );
  });

  it('is another for another seed', () => {
    const items = Array.from({ length: 200 }, (_, index) => ({ itemId: `item-${index}`, assetClass: 'cash', value: null }));

    expect(drawSample(items, 20, 'one')).not.toEqual(drawSample(items, 20, 'other'));
  });

  it('is the one that the written rule draws', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((itemId, index) => ({ itemId, assetClass: index < 4 ? 'cash' : 'vehicle', value: '10' }));

    expect([...sharesOf(new Map([['cash from-0', 4], ['vehicle from-0', 2]]), 3)]).toEqual([['cash from-0', 2], ['vehicle from-0', 1]]);
    expect(drawSample(items, 3, 'zegel')).toEqual(['a', 'd', 'e']);
  });

  it.each([
    [null, 'unvalued'],
    ['0', 'from-0'],
    ['999.99', 'from-0'],
    ['1000', 'from-1000'],
    ['99999.99', 'from-10000'],
    ['100000', 'from-100000'],
  ])('puts %j in the band %s', (value, band) => {
    expect(bandOf(value)).toBe(band);
  });
});
