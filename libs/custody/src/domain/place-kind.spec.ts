import { PLACE_KIND_IDS, mayLieIn } from './place-kind.js';

describe('a place', () => {
  it.each([
    ['site', [null]],
    ['room', ['site']],
    ['rack', ['site', 'room']],
    ['shelf', ['site', 'room', 'rack']],
    ['box', ['site', 'room', 'rack', 'shelf']],
    ['holder', [null]],
    ['bank', [null]],
    ['wallet', [null]],
    ['immovable', [null]],
    ['partner', [null]],
  ] as const)('of kind %s lies in %j and in nothing else', (kind, parents) => {
    const allowed = [null, ...PLACE_KIND_IDS].filter((parent) => mayLieIn(kind, parent));

    expect(allowed).toEqual(parents);
  });
});
