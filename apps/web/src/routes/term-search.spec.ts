import { readTermSearch } from './term-search.js';

describe('the address of the calculator', () => {
  it('keeps what was filled in', () => {
    const said = { code: 'EU-H', n: 48, eenheid: 'hours', begin: '2026-03-28T11:00+01:00', kalender: 'DE' };

    expect(readTermSearch(said)).toEqual(said);
  });

  it('leaves out what means nothing', () => {
    expect(readTermSearch({ code: '', n: 1.5, begin: 20260430, kalender: 'x'.repeat(41), other: 'x' })).toEqual({});
  });
});
