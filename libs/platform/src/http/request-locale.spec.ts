import { localeOf } from './request-locale.js';

describe('the language of an answer', () => {
  it.each([
    ['nl', 'nl'],
    ['nl-NL,en;q=0.9', 'nl'],
    ['en;q=0.5, nl', 'nl'],
    ['EN-gb;q=0.8, NL;Q=0.9', 'nl'],
    ['fr, nl;q=0.3, en;q=0.2', 'nl'],
    ['en, nl', 'en'],
    ['nl;q=0, en;q=0.1', 'en'],
    ['nl;q=0', 'en'],
    ['nl;q=0.5, *', 'en'],
    ['en;q=0.5, *', 'nl'],
    ['*', 'en'],
    ['fr', 'en'],
    ['nlx', 'en'],
    ['nl;q=much', 'en'],
  ])('of %s is %s', (header, locale) => {
    expect(localeOf({ headers: { 'accept-language': header } })).toBe(locale);
  });

  it('is English where none is asked for', () => {
    expect(localeOf({ headers: {} })).toBe('en');
  });
});
