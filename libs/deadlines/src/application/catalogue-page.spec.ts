import { readFileSync, writeFileSync } from 'node:fs';
import { cataloguePage, testsByRule } from '../../testing/catalogue-page.js';
import { shippedRules } from '../../testing/shipped-packs.js';

const PAGE = 'docs/deadlines.md';
const rules = shippedRules();

describe('the page of the catalogue', () => {
  it('is made from the rules as shipped', () => {
    const page = cataloguePage(rules);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);

    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('names for every row a test, and for every term one beside the table of the packs', () => {
    const isTerm = new Map(rules.map(({ id, kind }) => [id, kind === 'term']));
    const untested = [...testsByRule([...isTerm.keys()])].filter(([id, files]) => files.filter((file) => isTerm.get(id) === false || !file.includes('packs.spec')).length === 0);

    expect(untested.map(([id]) => id)).toEqual([]);
  });
});
