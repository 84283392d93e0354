import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { wordTermOf } from '../src/domain/explaining/word-rule.js';
import { EXPIRIES } from '../src/domain/explaining/rule-words.js';
import { wordBound } from '../src/domain/rules/bound-role-titles.js';
import type { Rule } from '../src/domain/rules/rule.js';

const SPECS = ['libs/deadlines/src', 'libs/items/src/domain'];

/** Test files that name a rule by its id, with how often. */
export function testsByRule(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = SPECS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.ts')).map((name) => path.join(folder, name))).toSorted();
  const found = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [id, list] of found) if (new RegExp(`\\b${id}\\b`).test(text)) list.push(file);
  }
  return found;
}

/** The page of docs/ that lists every row of the catalogue with its source and the tests that name it. */
export function cataloguePage(rules: readonly Rule[]): string {
  const tests = testsByRule(rules.map(({ id }) => id));
  const files = [...new Set([...tests.values()].flat())].toSorted();
  const rows = rules.map((rule) => rowOf(rule, (tests.get(rule.id) ?? []).map((file) => files.indexOf(file) + 1)));
  return [
    '# The catalogue of deadlines',
    '',
    'Every row of the shipped rule packs (`libs/deadlines/packs`), made from the data: what it asks, whom it binds, where it comes from, and the tests that name it. The mark says how the text was verified: V read in the statute, S in a secondary source, U not verified; a rule marked U advises until a legal administrator makes it binding.',
    '',
    'Made anew with `UPDATE_DOCS=1 npx jest libs/deadlines/src/application/catalogue-page.spec.ts`; a test fails when it is not up to date.',
    '',
    '| id | title | term or check | binds | nature | on expiry | source | mark | from | tests |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Tests',
    '',
    ...files.map((file, at) => `${at + 1}. [${path.basename(file)}](../${file})`),
    '',
  ].join('\n');
}

function rowOf(rule: Rule, tests: readonly number[]): string {
  const { id, title, nature, kind, source, validFrom, validTo, clocks, standing } = rule;
  const binds = [...new Set([...clocks, ...(standing === null ? [] : [standing])].map((each) => wordBound(each).en))];
  const expiry = [...new Set(clocks.map((clock) => EXPIRIES[clock.expiry].en))];
  const cells = [id, title.en, wordTermOf(rule).en, binds.join(', '), kind === 'term' ? nature : kind, expiry.join('; '), `${source.law} ${source.article}`, source.mark, validTo === null ? validFrom : `${validFrom} to ${validTo}`, tests.join(', ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
