import type { LegalFactRefusal } from './check-legal-fact.js';

export const END_OF_PROSECUTION = 'prosecution.ended-for-all-suspects';

/** A step of the prosecution as it stands after its corrections; of one suspect when it names him, else of all. */
export interface ProsecutionStep {
  readonly type: string;
  readonly suspect: string | null;
  readonly occurredOn: string;
}

const VERDICT = 'case.verdict-given';
const REMEDIES: readonly string[] = ['case.appealed', 'case.cassation-lodged'];
const END = 'case.irrevocable';
/** Ends that are of the whole case. */
const ENDS_ALL: readonly string[] = ['case.time-barred', 'case.transferred-abroad'];
export const STEPS_OF_PROSECUTION: readonly string[] = ['case.prosecuted', VERDICT, ...REMEDIES, END, ...ENDS_ALL];

const RULE = 'NL-20';

/**
 * Art. 552a(3) Sv: the prosecuted case has ended when that of every suspect has, and not on a day before the last of them.
 * What is known: the steps that were recorded, and how many suspects stand in the case.
 */
export function checkEndOfProsecution(endedOn: string, { steps, suspects }: { readonly steps: readonly ProsecutionStep[]; readonly suspects: number }): readonly LegalFactRefusal[] {
  if (steps.length === 0 || steps.some(({ type }) => ENDS_ALL.includes(type))) return [];
  const ends = steps.filter(({ type }) => type === END);
  const count = suspectsWithoutEnd(steps, ends, suspects);
  const lastDay = ends.map(({ occurredOn }) => occurredOn).toSorted().at(-1);
  return [
    ...(count > 0 ? [{ code: 'fact.suspect-without-end' as const, pointer: '/type', params: { count, rule: RULE } }] : []),
    ...(lastDay !== undefined && endedOn < lastDay ? [{ code: 'fact.prosecution-ended-later' as const, pointer: '/occurredOn', params: { lastDay, rule: RULE } }] : []),
  ];
}

/** How many suspects stand in the case without a verdict, where each verdict names whose it is; one that names nobody is of all others. */
export function untriedIn({ steps, suspects }: { readonly steps: readonly ProsecutionStep[]; readonly suspects: number }): number {
  const tried = new Set(steps.filter(({ type }) => type === VERDICT).map(({ suspect }) => suspect));
  return tried.size === 0 || tried.has(null) ? 0 : Math.max(0, suspects - tried.size);
}

/** Who was tried and has no end, and who is in the case and was not tried. */
function suspectsWithoutEnd(steps: readonly ProsecutionStep[], ends: readonly ProsecutionStep[], suspects: number): number {
  const tried = triedIn(steps);
  const without = [...tried].filter((suspect) => !hasEnded(suspect, tried, steps, ends)).length;
  const named = new Set([...tried, ...ends.map(({ suspect }) => suspect)].filter((suspect) => suspect !== null));
  const unnamed = tried.has(null) && !ends.some(({ suspect }) => suspect !== null && !tried.has(suspect)) ? 1 : 0;
  const known = Math.max(named.size + unnamed, Math.min(ends.length, 1));
  return without + Math.max(0, Math.max(suspects, 1) - known);
}

/** The suspects of the verdicts and the remedies; null for one whom the verdict does not name. */
function triedIn(steps: readonly ProsecutionStep[]): ReadonlySet<string | null> {
  const tried = steps.filter(({ type, suspect }) => type === VERDICT || (suspect !== null && REMEDIES.includes(type)));
  return new Set(tried.map(({ suspect }) => suspect));
}

/** A remedy or an end that names nobody is of everyone; a verdict that names nobody is of whoever has no verdict of his own. */
function hasEnded(suspect: string | null, tried: ReadonlySet<string | null>, steps: readonly ProsecutionStep[], ends: readonly ProsecutionStep[]): boolean {
  const own = steps.filter((step) => (step.type === VERDICT && step.suspect === suspect) || (REMEDIES.includes(step.type) && (step.suspect === suspect || step.suspect === null)));
  const ofHim = ends.filter((end) => end.suspect === suspect || end.suspect === null || (suspect === null && !tried.has(end.suspect)));
  return ofHim.some((end) => own.every(({ occurredOn }) => end.occurredOn >= occurredOn));
}
