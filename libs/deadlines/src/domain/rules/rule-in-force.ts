import type { LegalDate } from '../calendar/day-number.js';
import type { Rule } from './rule.js';

/** Whether this version of the rule applies to a clock that starts on a date. */
export function isInForceOn(rule: Rule, date: LegalDate): boolean {
  return rule.validFrom <= date && (rule.validTo === null || date <= rule.validTo);
}
