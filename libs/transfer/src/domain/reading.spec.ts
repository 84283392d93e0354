import type { MappedItem } from './mapped-row.js';
import { readingOf } from './reading.js';

const item: MappedItem = { assetClass: 'vehicle', classRule: 'car', description: 'Golf', identifiers: [{ kind: 'vin', value: '1M8GDM9AXKP042788', wellFormed: true }], seizedOn: '2026-01-10', details: { make: 'Volkswagen', model: 'Golf' } };

describe('what a mapping made of a row', () => {
  it('is the same in whichever order the columns stand, and by whichever rule the class was found', () => {
    expect(readingOf({ caseKey: 'c', item: { ...item, classRule: 'column', details: { model: 'Golf', make: 'Volkswagen' } } })).toBe(readingOf({ caseKey: 'c', item }));
  });

  it.each<[string, Partial<MappedItem>]>([
    ['description', { description: 'Polo' }],
    ['class', { assetClass: 'vessel' }],
    ['amount', { amount: { amount: '1', currency: 'EUR' } }],
    ['detail', { details: { make: 'Volkswagen' } }],
    ['number', { identifiers: [] }],
    ['day', { seizedOn: '2026-10-01' }],
  ])('is another with another %s', (_, more) => {
    expect(readingOf({ caseKey: 'c', item: { ...item, ...more } })).not.toBe(readingOf({ caseKey: 'c', item }));
  });

  it('is another in another case', () => {
    expect(readingOf({ caseKey: 'd', item })).not.toBe(readingOf({ caseKey: 'c', item }));
  });
});
