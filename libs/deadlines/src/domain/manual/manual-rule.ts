import type { Rule } from '../rules/rule.js';

/**
 * What stands in the place of a rule where a person set the date: of the office's own making, never the law's. Each such deadline has
 * words of its own; these are what leaves the house about it.
 */
export const MANUAL_RULE: Rule = {
  id: 'MANUAL',
  version: 1,
  validFrom: '2000-01-01',
  validTo: null,
  title: { nl: 'Met de hand gezette termijn', en: 'Deadline set by hand' },
  kind: 'term',
  subject: 'case',
  nature: 'policy',
  expiry: 'information',
  onExpiry: { nl: 'Met de hand gezet: de wet verbindt er niets aan.', en: 'Set by hand: the law attaches nothing to it.' },
  source: { law: '', article: '', mark: 'U' },
  calendar: 'nl-atw',
  clocks: [],
  standing: null,
  extensions: [],
  withdrawnBy: [],
  correlateBy: [],
  watchedBy: ['prosecutor'],
  reminders: 'R-14',
};

export function isManual({ ruleId }: { readonly ruleId: string }): boolean {
  return ruleId === MANUAL_RULE.id;
}
