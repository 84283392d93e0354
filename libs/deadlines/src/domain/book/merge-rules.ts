import { addDays } from '../calendar/legal-date.js';
import type { Rule } from '../rules/rule.js';

const keyOf = ({ id, version }: Rule): string => `${id}@${version}`;

/**
 * The rules in force with those of a revision laid over them. What the revision does not name stays; a version that was open at
 * its end is closed on the day before the next one begins, so that each date of a starting event has one version that answers.
 */
export function mergeRules(current: readonly Rule[], added: readonly Rule[]): readonly Rule[] {
  const merged = new Map(current.map((rule) => [keyOf(rule), rule]));
  for (const rule of added) merged.set(keyOf(rule), rule);
  const renewed = new Set(added.map(({ id }) => id));
  return [...merged.values()].map((rule) => (renewed.has(rule.id) ? closedBefore(nextOf(rule, merged), rule) : rule));
}

function nextOf({ id, validFrom }: Rule, rules: ReadonlyMap<string, Rule>): Rule | undefined {
  return [...rules.values()]
    .filter((other) => other.id === id && other.validFrom > validFrom)
    .reduce<Rule | undefined>((first, other) => (first === undefined || other.validFrom < first.validFrom ? other : first), undefined);
}

function closedBefore(next: Rule | undefined, rule: Rule): Rule {
  return rule.validTo === null && next !== undefined ? { ...rule, validTo: addDays(next.validFrom, -1) } : rule;
}
