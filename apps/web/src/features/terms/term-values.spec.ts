import { readQuery, toSearch, toValues } from './term-values.js';

const AMSTERDAM = 'Europe/Amsterdam';

describe('what is asked of the calculator', () => {
  it.each([
    { code: 'D', n: 14, begin: '2026-04-30' },
    { code: 'EU-D', n: 5, eenheid: 'working-days', begin: '2026-04-30', kalender: 'DE' },
    { code: 'EU-H', n: 48, begin: '2026-03-28T11:00+01:00' },
  ])('comes back from the form as it stood in the address: %p', (search) => {
    expect(toSearch(toValues(search, AMSTERDAM), search.code === 'EU-H')).toEqual(search);
  });

  it('is asked only when it is whole', () => {
    expect(readQuery({ code: 'D', n: 14 })).toBeNull();
    expect(readQuery({ code: 'D', n: 14, begin: '2026-04-30', kalender: 'FR' })).toEqual({ code: 'D', n: 14, start: '2026-04-30', calendar: 'FR' });
  });
});
