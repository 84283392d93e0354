import { readdirSync, readFileSync } from 'node:fs';
import { anEvent } from '../../../testing/plan-events.js';
import { plannedFor } from '../../../testing/planned.js';
import { shippedJson, shippedRules } from '../../../testing/shipped-packs.js';
import { wordStanding } from '../explaining/word-standing.js';
import type { PlanEvent } from '../planning/plan-event.js';
import { checkRules } from './check-rules.js';
import { KNOWN_EVENTS } from './known-events.js';
import { readRulePack } from './read-rule-pack.js';
import type { Rule } from './rule.js';

const rules = shippedRules();

const ROWS = 'libs/deadlines/src/domain/rules/rows';
const isOfTheHouse = (id: string): boolean => /-P\d$/.test(id);

describe('the shipped rule packs', () => {
  it('have each row of the catalogue in one of the tables that were written from the law page', () => {
    const tables = readdirSync(ROWS).map((file) => readFileSync(`${ROWS}/${file}`, 'utf8'));
    const held = tables.flatMap((text) => [...text.matchAll(/\bid: '([A-Z]+-\d+)'/g)].map(([, id]) => id));

    expect(held.toSorted()).toEqual(rules.map(({ id }) => id).filter((id) => !isOfTheHouse(id)).toSorted());
  });

  it('name for each term who is warned, also where it binds somebody outside', () => {
    expect(rules.filter(({ kind, watchedBy }) => kind === 'term' && watchedBy.length === 0)).toEqual([]);
  });

  it.each<[string, string, string, string, string]>([
    ['NL-11', 'not-applicable', 'prosecutor', 'V', ''],
    ['NL-14', 'gate', 'keeper', 'V', ''],
    ['NL-65', 'gate', 'minister', 'V', ''],
    ['EU-15', 'note', 'executing-authority', 'V', ''],
    ['EU-19', 'duty', 'ministry', 'V', 'every year, by 31 December'],
    ['EU-25', 'gate', 'prosecutor', 'U', ''],
    ['EU-26', 'duty', 'ministry', 'V', ''],
    ['EU-27', 'duty', 'ministry', 'V', 'by Monday, 24 May 2027'],
    ['EU-28', 'duty', 'state', 'U', 'by Monday, 23 November 2026'],
    ['EU-32', 'note', 'contact-point', 'U', ''],
  ])('%s is no term but a %s that binds the %s, %s', (id, kind, binds, mark, words) => {
    const rule = rules.find((each) => each.id === id);

    expect(rule).toMatchObject({ kind, clocks: [], standing: { binds }, source: { mark } });
    expect(rule?.standing && wordStanding(rule.standing).map(({ en }) => en).join('')).toBe(words);
  });

  it('hold every row of the catalogue: NL-01 to NL-67, EU-01 to EU-37, TR-01 to TR-04, and the rules of the house', () => {
    const numbered = (prefix: string, last: number) => Array.from({ length: last }, (_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`);

    expect(rules.map(({ id }) => id).filter((id) => !isOfTheHouse(id))).toEqual([...numbered('NL', 67), ...numbered('EU', 37), ...numbered('TR', 4)]);
  });

  it('never generate NL-11: the civil term for the main claim does not apply to criminal seizure (94c under c)', () => {
    const everything = [...KNOWN_EVENTS].flatMap(([type, subjects]) =>
      subjects.map((subjectType): PlanEvent => anEvent(type, '2026-11-24', { id: `${type} ${subjectType}`, subjectType, data: { grounds: ['nl-sv-94a'], assetClass: 'vehicle' } })),
    );

    expect(plannedFor(...everything).length).toBeGreaterThan(50);
    expect(plannedFor(...everything).map(({ ruleId }) => ruleId)).not.toContain('NL-11');
  });

  it('refuse NL-11 from whoever brings it back', () => {
    const [model] = rules.filter(({ id }) => id === 'NL-10');
    const revived = { ...(model as Rule), id: 'NL-11' };

    expect(checkRules([revived])).toEqual([{ code: 'rule.never-generated', ruleId: 'NL-11', params: {} }]);
  });

  it('are sound together', () => {
    expect(checkRules(rules)).toEqual([]);
  });

  it('name their revision', () => {
    const reading = readRulePack(shippedJson('eu.json'));

    expect(reading.ok && reading.pack).toMatchObject({ pack: 'eu', jurisdiction: 'eu', revision: '2026.1' });
  });
});
