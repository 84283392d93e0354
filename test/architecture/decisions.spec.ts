import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'docs/decisions';
const ROW = /^\| \[(\d{4})\]\((\S+)\) \| \S.* \|$/;

const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
const index = readFileSync(`${FOLDER}/README.md`, 'utf8');
const rows = index.split('\n').filter((line) => line.startsWith('| ['));

describe('the index of decisions', () => {
  it('has every page once, sorted by number, and no page that is not there', () => {
    expect(rows.map((row) => ROW.exec(row)?.[2])).toEqual(pages.toSorted());
  });

  it('calls each page by its own number, which no other has', () => {
    expect(rows.map((row) => ROW.exec(row)?.[1])).toEqual(pages.toSorted().map((name) => name.slice(0, 4)));
    expect(new Set(pages.map((name) => name.slice(0, 4))).size).toBe(pages.length);
  });

  it.each(pages)('%s has its number in its title', (name) => {
    expect(readFileSync(`${FOLDER}/${name}`, 'utf8')).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\S`));
  });
});
