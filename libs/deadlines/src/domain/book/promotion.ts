import type { Promotion } from '../rules/promotion.js';
import type { Rule } from '../rules/rule.js';

export interface PromotedRule extends Promotion {
  readonly ruleId: string;
  readonly version: number;
}

/** Whether a decision can make the rule binding: only a term of law whose text was not verified. */
export function canBePromoted({ kind, nature, source }: Pick<Rule, 'kind' | 'nature' | 'source'>): boolean {
  return kind === 'term' && nature === 'advisory' && source.mark === 'U';
}

/** The rule as it stands after its promotion, a target of the house as policy; any other rule is left as it is. */
export function promoted(rule: Rule, promotion: Promotion | undefined): Rule {
  if (promotion === undefined || !canBePromoted(rule)) return rule;
  const { by, on, reason } = promotion;
  const isTarget = rule.clocks.some(({ term }) => term.kind === 'counted' && term.code === 'ASAP');
  return { ...rule, nature: isTarget ? 'policy' : 'binding', promotion: { by, on, reason } };
}
