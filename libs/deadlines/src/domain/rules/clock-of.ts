import type { Clock, Rule, Titles } from './rule.js';

/** The clock of a rule that a deadline runs on; undefined where its rule knows the party no more, or never had one. */
export function clockOf({ clocks }: Pick<Rule, 'clocks'>, { party }: { readonly party: string }): Clock | undefined {
  return clocks.find((clock) => clock.party === party);
}

/** What follows when a deadline has passed: the words of its clock, else those of its rule. */
export function onExpiryOf(rule: Pick<Rule, 'clocks' | 'onExpiry'>, deadline: { readonly party: string }): Titles {
  return clockOf(rule, deadline)?.onExpiry ?? rule.onExpiry;
}
