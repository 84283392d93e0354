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
    ['NL-15', ['ASAP 1 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['NL-16', ['Y 2 years'], 'binding', 'power-arises', 'V', ['keeper']],
    ['NL-17', ['D 14 days'], 'binding', 'power-arises', 'V', ['prosecutor']],
    ['NL-18', ['M30 3 months'], 'binding', 'power-arises', 'V', ['keeper']],
    ['NL-19', ['M30 3 months'], 'binding', 'power-arises', 'V', ['keeper']],
    ['NL-20', ['M30 3 months'], 'binding', 'inadmissible', 'S', ['claimant', 'third-party']],
    ['NL-21', ['Y 2 years'], 'binding', 'inadmissible', 'S', ['claimant']],
    ['NL-22', ['stated termEndsOn'], 'binding', 'inadmissible', 'V', ['claimant']],
    ['NL-23', ['D 30 days'], 'binding', 'information', 'V', ['court']],
    ['NL-24', ['D 30 days'], 'binding', 'information', 'V', ['court']],
    ['NL-25', ['M30 3 months'], 'binding', 'inadmissible', 'V', ['claimant']],
    ['NL-26', ['M30 3 months'], 'binding', 'inadmissible', 'V', ['third-party']],
    ['NL-27', ['D 14 days'], 'binding', 'inadmissible', 'V', ['prosecutor', 'complainant']],
    ['NL-28', ['D 14 days'], 'binding', 'inadmissible', 'V', ['complainant', 'prosecutor']],
    ['NL-29', ['D 90 days'], 'binding', 'information', 'V', ['court']],
    ['NL-30', ['D 14 days'], 'binding', 'inadmissible', 'V', ['prosecutor', 'claimant']],
    ['NL-31', ['D 14 days'], 'binding', 'information', 'V', ['court']],
    ['NL-32', ['D 14 days'], 'binding', 'inadmissible', 'S', ['prosecutor', 'suspect']],
    ['NL-33', ['D 14 days'], 'binding', 'inadmissible', 'S', ['suspect']],
    ['NL-34', ['D 14 days'], 'advisory', 'inadmissible', 'U', ['prosecutor', 'suspect']],
    ['NL-35', ['Y 2 years'], 'binding', 'inadmissible', 'V', ['prosecutor']],
    ['NL-36', ['ASAP 7 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['NL-37', ['ASAP 90 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['NL-38', ['W 6 weeks'], 'binding', 'information', 'V', ['court']],
    ['NL-39', ['D 14 days'], 'binding', 'inadmissible', 'S', ['prosecutor', 'suspect']],
    ['NL-40', ['stated termEndsOn'], 'binding', 'information', 'V', ['debtor']],
    ['NL-41', ['Y 3 years'], 'binding', 'inadmissible', 'V', ['suspect']],
    ['NL-42', ['D 14 days', 'D 30 days'], 'binding', 'inadmissible', 'V', ['suspect']],
    ['NL-43', ['stated termEndsOn'], 'binding', 'information', 'S', ['debtor']],
    ['NL-44', ['W 2 weeks'], 'binding', 'inadmissible', 'V', ['debtor']],
    ['NL-45', ['D 14 days'], 'binding', 'inadmissible', 'V', ['minister', 'debtor']],
    ['NL-46', ['W 6 weeks'], 'binding', 'inadmissible', 'V', ['debtor', 'third-party']],
    ['NL-47', ['Y 2 years'], 'binding', 'power-lapses', 'V', ['minister']],
    ['NL-48', ['D 14 days'], 'binding', 'power-arises', 'V', ['minister']],
    ['NL-49', ['M30 8 months'], 'binding', 'information', 'V', ['minister']],
    ['NL-50', ['Y 3 years'], 'binding', 'inadmissible', 'V', ['suspect', 'third-party', 'prosecutor']],
    ['NL-51', ['stated termEndsOn'], 'binding', 'power-lapses', 'V', ['minister']],
    ['NL-52', ['Y 3 years', 'Y 6 years', 'Y 12 years', 'Y 20 years'], 'advisory', 'power-lapses', 'U', ['prosecutor']],
    ['NL-53', ['Y 4 years', 'Y 8 years', 'Y 16 years', 'RV 320 months'], 'binding', 'power-lapses', 'V', ['minister']],
    ['NL-54', ['D 3 days', 'stated termEndsOn'], 'binding', 'power-lapses', 'V', ['prosecutor']],
    ['NL-55', ['ASAP 90 days'], 'policy', 'information', 'V', ['investigating-officer']],
    ['NL-56', ['ASAP 30 days', 'ASAP 90 days'], 'policy', 'information', 'V', ['asset-officer']],
    ['NL-57', ['ASAP 1 days', 'ASAP 90 days', 'ASAP 365 days'], 'policy', 'information', 'V', ['asset-officer']],
    ['NL-58', ['Y 1 years', 'Y 5 years'], 'binding', 'information', 'V', ['police']],
    ['NL-59', ['W 1 weeks', 'RV 6 months'], 'binding', 'information', 'V', ['police']],
    ['NL-60', ['Y 5 years'], 'binding', 'information', 'V', ['police']],
    ['NL-61', ['RV 6 months', 'Y 10 years'], 'binding', 'information', 'V', ['police']],
    ['NL-62', ['Y 5 years'], 'binding', 'information', 'V', ['police']],
    ['NL-63', ['Y 5 years', 'Y 10 years', 'Y 20 years', 'Y 30 years'], 'advisory', 'information', 'U', ['judicial-information-service']],
    ['NL-64', ['W 4 weeks', 'Y 1 years'], 'binding', 'information', 'S', ['judicial-information-service']],
    ['NL-66', ['stated termEndsOn'], 'binding', 'information', 'V', ['minister']],
    ['NL-67', ['Y 2 years'], 'binding', 'power-lapses', 'S', ['prosecutor']],
    ['NL-P1', ['stated dueOn'], 'policy', 'information', 'U', ['exchange-desk', 'exchange-partner']],
    ['NL-P2', ['stated reviewOn'], 'policy', 'information', 'U', ['prosecutor']],
    ['NL-P3', ['ASAP 90 days'], 'policy', 'information', 'U', ['prosecutor']],
    ['NL-P4', ['stated breakEvenOn'], 'policy', 'information', 'U', ['prosecutor']],
    ['NL-P5', ['ASAP 14 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['EU-01', ['ASAP 5 working-days'], 'policy', 'information', 'V', ['executing-authority', 'foreign-authority']],
    ['EU-02', ['EU-H 48 hours'], 'binding', 'information', 'V', ['executing-authority', 'foreign-authority']],
    ['EU-03', ['EU-H 48 hours'], 'binding', 'information', 'V', ['executing-authority', 'foreign-authority']],
    ['EU-04', ['stated termEndsOn'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-05', ['ASAP 72 hours'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-06', ['ASAP 24 hours'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-07', ['ASAP 30 days', 'ASAP 24 hours'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-08', ['EU-D 6 weeks'], 'advisory', 'power-arises', 'U', ['issuing-authority']],
    ['EU-09', ['EU-D 45 days'], 'binding', 'information', 'V', ['executing-authority', 'foreign-authority']],
    ['EU-10', ['ASAP 7 days'], 'policy', 'information', 'U', ['executing-authority']],
    ['EU-11', ['ASAP 30 days', 'ASAP 24 hours'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-12', ['ASAP 3 days'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-13', ['ASAP 24 hours'], 'policy', 'information', 'V', ['issuing-authority']],
    ['EU-14', ['ASAP 7 days'], 'policy', 'information', 'U', ['executing-authority']],
    ['EU-16', ['ASAP 30 days'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-17', ['ASAP 7 days'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-18', ['ASAP 30 days'], 'policy', 'information', 'V', ['executing-authority']],
    ['EU-20', ['EU-D 7 days', 'EU-D 3 days'], 'advisory', 'information', 'U', ['asset-recovery-office', 'foreign-authority']],
    ['EU-21', ['EU-H 8 hours', 'EU-D 3 days'], 'advisory', 'information', 'U', ['asset-recovery-office', 'foreign-authority']],
    ['EU-22', ['EU-D 3 days'], 'advisory', 'information', 'U', ['asset-recovery-office', 'foreign-authority']],
    ['EU-23', ['EU-D 7 days'], 'advisory', 'power-lapses', 'U', ['asset-recovery-office']],
    ['EU-24', ['ASAP 5 days'], 'policy', 'information', 'V', ['prosecutor']],
    ['EU-29', ['EU-H 8 hours'], 'binding', 'information', 'V', ['contact-point', 'foreign-authority']],
    ['EU-30', ['EU-D 3 days'], 'binding', 'information', 'V', ['contact-point', 'foreign-authority']],
    ['EU-31', ['EU-D 7 days'], 'binding', 'information', 'V', ['contact-point', 'foreign-authority']],
    ['EU-33', ['EU-D 1 weeks'], 'advisory', 'information', 'U', ['executing-authority']],
    ['EU-34', ['EU-D 30 days'], 'advisory', 'information', 'U', ['executing-authority', 'foreign-authority']],
    ['EU-35', ['EU-D 90 days'], 'advisory', 'information', 'U', ['executing-authority']],
    ['EU-36', ['EU-H 24 hours'], 'advisory', 'information', 'U', ['executing-authority']],
    ['EU-37', ['EU-H 24 hours'], 'binding', 'information', 'S', ['executing-authority', 'foreign-authority']],
    ['TR-01', ['ASAP 90 days'], 'policy', 'information', 'U', ['exchange-desk']],
    ['TR-02', ['stated termEndsOn'], 'advisory', 'information', 'U', ['executing-authority']],
    ['TR-03', ['stated termEndsOn', 'stated evaluateBy'], 'advisory', 'information', 'U', ['prosecutor']],
    ['TR-04', ['stated termEndsOn'], 'policy', 'information', 'S', ['executing-authority']],
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

    expect(rules.map(({ id }) => id).filter((id) => !/-P\d$/.test(id))).toEqual([...numbered('NL', 67), ...numbered('EU', 37), ...numbered('TR', 4)]);
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
