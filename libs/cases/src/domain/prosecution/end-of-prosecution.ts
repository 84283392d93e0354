import type { LegalFactRefusal } from '../legal-facts/check-legal-fact.js';
import { everySuspect, isOf, type Prosecution } from './prosecution.js';
import { standingOf } from './standing.js';

export const END_OF_PROSECUTION = 'prosecution.ended-for-all-suspects';

/** With the case another state takes over the prosecution of all. */
export const ENDS_OF_ALL: readonly string[] = ['case.transferred-abroad'];
const ENDS_OF_ONE: readonly string[] = ['case.irrevocable', 'prosecution.ended-for-suspect', 'case.dismissed'];
const ENDED: readonly (string | undefined)[] = ['irrevocable', 'dismissed'];

const RULE = 'NL-20';

/**
 * Art. 552a(3) Sv: the prosecuted case has ended when that of every suspect has, and not on a day before the last of them.
 * What is known: the steps that were recorded, and the suspects who stand in the case.
 */
export function checkEndOfProsecution(endedOn: string, prosecution: Prosecution): readonly LegalFactRefusal[] {
  const { steps } = prosecution;
  if (steps.every(({ type }) => type.startsWith('case.sfo-')) || steps.some(({ type }) => ENDS_OF_ALL.includes(type))) return [];
  const count = everySuspect(prosecution).filter((suspect) => !hasEnded(suspect, prosecution)).length;
  const lastDay = steps.flatMap(({ type, occurredOn }) => (ENDS_OF_ONE.includes(type) ? occurredOn : [])).toSorted().at(-1);
  return [
    ...(count > 0 ? [{ code: 'fact.suspect-without-end' as const, pointer: '/type', params: { count, rule: RULE } }] : []),
    ...(lastDay !== undefined && endedOn < lastDay ? [{ code: 'fact.prosecution-ended-later' as const, pointer: '/occurredOn', params: { lastDay, rule: RULE } }] : []),
  ];
}

/** His last step was an end, and no step of his is of a later day. */
function hasEnded(suspect: string | null, prosecution: Prosecution): boolean {
  const own = prosecution.steps.filter((step) => isOf(step, suspect, prosecution));
  const end = own.findLast(({ type }) => ENDS_OF_ONE.includes(type));
  return ENDED.includes(standingOf(prosecution, 'main', suspect)) && end !== undefined && own.every(({ occurredOn }) => occurredOn <= end.occurredOn);
}
