import { shippedRules } from '../../../testing/shipped-packs.js';
import { canBePromoted, promoted } from './promotion.js';

const BY_PIM = { by: 'Pim', on: '2026-11-27', reason: 'text read' };
const rules = new Map(shippedRules().map((rule) => [rule.id, rule]));

describe('a rule whose text was not verified, once it is promoted', () => {
  it.each([
    ['EU-10', 'policy'],
    ['EU-14', 'policy'],
    ['TR-01', 'policy'],
    ['NL-34', 'binding'],
  ])('%s is %s: a target of the house never becomes a term of the law', (id, nature) => {
    const rule = rules.get(id);

    expect(rule?.nature).toBe('advisory');
    expect(rule && canBePromoted(rule)).toBe(true);
    expect(rule && promoted(rule, BY_PIM)).toMatchObject({ nature, promotion: BY_PIM });
  });
});
