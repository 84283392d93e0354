import { shippedJson, shippedRules } from '../../../testing/shipped-packs.js';
import { checkRules } from './check-rules.js';
import { readRulePack } from './read-rule-pack.js';
import type { Rule } from './rule.js';

const rules = shippedRules();

function termsOf({ clocks }: Rule): readonly string[] {
  const words = clocks.map(({ term }) => (term.kind === 'counted' ? `${term.code} ${term.n} ${term.unit}` : `stated ${term.field}`));
  return [...new Set(words)];
}

describe('the shipped rule packs', () => {
  it.each<[string, readonly string[], string, string, string, readonly string[]]>([
    ['NL-01', ['ASAP 0 days'], 'policy', 'information', 'V', ['investigating-officer']],
    ['NL-02', ['ASAP 24 hours'], 'policy', 'information', 'V', ['investigating-officer']],
    ['NL-03', ['ASAP 3 weeks'], 'policy', 'information', 'S', ['assistant-prosecutor']],
    ['NL-04', ['ASAP 7 days'], 'policy', 'information', 'V', ['keeper']],
    ['NL-05', ['ASAP 7 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['NL-06', ['ASAP 3 days'], 'policy', 'information', 'V', ['examining-magistrate']],
    ['NL-07', ['ASAP 7 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['NL-08', ['D 3 days'], 'binding', 'nullity', 'S', ['bailiff']],
    ['NL-09', ['D 8 days'], 'binding', 'information', 'S', ['bailiff']],
    ['NL-10', ['D 8 days'], 'binding', 'information', 'S', ['bailiff']],
    ['NL-12', ['D 14 days'], 'binding', 'power-arises', 'V', ['holder']],
    ['NL-13', ['W 6 weeks'], 'binding', 'power-arises', 'V', ['prosecutor']],
    ['NL-16', ['Y 2 years'], 'binding', 'power-arises', 'V', ['keeper']],
    ['NL-17', ['D 14 days'], 'binding', 'power-arises', 'V', ['prosecutor']],
    ['NL-20', ['M30 3 months'], 'binding', 'inadmissible', 'S', ['claimant', 'third-party']],
    ['NL-21', ['Y 2 years'], 'binding', 'inadmissible', 'S', ['claimant']],
    ['NL-23', ['D 30 days'], 'binding', 'information', 'V', ['court']],
    ['NL-25', ['M30 3 months'], 'binding', 'inadmissible', 'V', ['claimant']],
    ['NL-26', ['M30 3 months'], 'binding', 'inadmissible', 'V', ['third-party']],
    ['NL-27', ['D 14 days'], 'binding', 'inadmissible', 'V', ['prosecutor', 'complainant']],
    ['NL-31', ['D 14 days'], 'binding', 'information', 'V', ['court']],
    ['NL-32', ['D 14 days'], 'binding', 'inadmissible', 'S', ['prosecutor', 'suspect']],
    ['NL-33', ['D 14 days'], 'binding', 'inadmissible', 'S', ['suspect']],
    ['NL-34', ['D 14 days'], 'advisory', 'inadmissible', 'U', ['prosecutor', 'suspect']],
    ['NL-35', ['Y 2 years'], 'binding', 'inadmissible', 'V', ['prosecutor']],
    ['NL-36', ['ASAP 7 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['NL-37', ['ASAP 90 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['NL-38', ['W 6 weeks'], 'binding', 'information', 'V', ['court']],
    ['NL-39', ['D 14 days'], 'binding', 'inadmissible', 'S', ['prosecutor']],
    ['NL-44', ['W 2 weeks'], 'binding', 'inadmissible', 'V', ['debtor']],
    ['NL-46', ['W 6 weeks'], 'binding', 'inadmissible', 'V', ['debtor']],
    ['NL-54', ['D 3 days'], 'binding', 'power-lapses', 'V', ['prosecutor']],
    ['NL-56', ['ASAP 30 days', 'ASAP 90 days'], 'policy', 'information', 'V', ['asset-officer']],
    ['NL-P1', ['stated dueOn'], 'policy', 'information', 'U', ['exchange-desk', 'exchange-partner']],
    ['NL-P2', ['stated reviewOn'], 'policy', 'information', 'U', ['prosecutor']],
    ['NL-P3', ['ASAP 90 days'], 'policy', 'information', 'U', ['prosecutor']],
    ['EU-01', ['ASAP 5 working-days'], 'policy', 'information', 'V', ['executing-authority', 'foreign-authority']],
    ['EU-02', ['EU-H 48 hours'], 'binding', 'information', 'V', ['executing-authority', 'foreign-authority']],
    ['EU-03', ['EU-H 48 hours'], 'binding', 'information', 'V', ['executing-authority', 'foreign-authority']],
    ['EU-05', ['ASAP 72 hours'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-07', ['ASAP 30 days'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-09', ['EU-D 45 days'], 'binding', 'information', 'V', ['executing-authority', 'foreign-authority']],
    ['EU-20', ['EU-D 7 days'], 'advisory', 'information', 'U', ['asset-recovery-office', 'foreign-authority']],
    ['EU-21', ['EU-H 8 hours'], 'advisory', 'information', 'U', ['asset-recovery-office', 'foreign-authority']],
    ['EU-22', ['EU-D 3 days'], 'advisory', 'information', 'U', ['asset-recovery-office', 'foreign-authority']],
    ['EU-33', ['EU-D 1 weeks'], 'advisory', 'information', 'U', ['executing-authority']],
    ['EU-34', ['EU-D 30 days'], 'advisory', 'information', 'U', ['executing-authority', 'foreign-authority']],
    ['EU-35', ['EU-D 90 days'], 'advisory', 'information', 'U', ['executing-authority']],
    ['EU-37', ['EU-H 24 hours'], 'binding', 'information', 'S', ['executing-authority', 'foreign-authority']],
  ])('%s is %j, %s, %s, %s', (id, terms, nature, expiry, mark, binds) => {
    const [rule, ...others] = rules.filter((each) => each.id === id);

    expect(others).toEqual([]);
    expect(rule && termsOf(rule)).toEqual(terms);
    expect(rule?.nature).toBe(nature);
    expect(rule?.expiry).toBe(expiry);
    expect(rule?.source.mark).toBe(mark);
    expect(rule?.clocks.map((clock) => clock.binds).filter((role, index, all) => all.indexOf(role) === index)).toEqual(binds);
    expect(rule?.watchedBy.length).toBeGreaterThan(0);
  });

  it('hold no rule that the table above does not name', () => {
    expect(rules).toHaveLength(49);
  });

  it('never hold NL-11: the civil term for the main claim does not apply to criminal seizure (94c under c)', () => {
    expect(rules.map(({ id }) => id)).not.toContain('NL-11');
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
