import { diffPlans } from '../planning/diff-plans.js';
import type { PlannedDeadline } from '../planning/planned-deadline.js';

export const CHANGES = ['moved', 'new', 'gone', 'met', 'reopened', 'withdrawn', 'same'] as const;
/** `gone`: its trigger is no longer there; `withdrawn`: an event made it moot. */
export type SupposedChange = (typeof CHANGES)[number];

/** A deadline as it is and as it would be; one of the two is null when it is there on one side only. */
export interface Compared {
  readonly key: string;
  readonly change: SupposedChange;
  readonly now: PlannedDeadline | null;
  readonly supposed: PlannedDeadline | null;
}

function lastDay({ now, supposed }: Compared): string {
  return supposed?.dueOn ?? now?.dueOn ?? '9999';
}

/** Two plans side by side, each deadline once: what changes first, then what stays, each by its date. */
export function compareSuppositions(now: readonly PlannedDeadline[], supposed: readonly PlannedDeadline[]): readonly Compared[] {
  const { new: added, withdrawn, revised, unchanged, moved, met, reopened } = diffPlans(now, supposed);
  const pairs = (change: SupposedChange, changed: readonly { readonly before: PlannedDeadline; readonly after: PlannedDeadline | null }[]): readonly Compared[] =>
    changed.map(({ before, after }) => ({ key: before.key, change, now: before, supposed: after }));
  return [
    ...pairs('moved', moved),
    ...pairs('met', met),
    ...pairs('reopened', reopened),
    ...pairs('withdrawn', withdrawn.filter(({ after }) => after !== null)),
    ...pairs('gone', withdrawn.filter(({ after }) => after === null)),
    ...added.map((after): Compared => ({ key: after.key, change: 'new', now: null, supposed: after })),
    ...pairs('same', [...revised, ...unchanged, ...stillWithdrawn(now, supposed)]),
  ].toSorted((a, b) => Number(a.change === 'same') - Number(b.change === 'same') || lastDay(a).localeCompare(lastDay(b)));
}

/** What was withdrawn and is not planned at all any more is of no interest to a difference, but it stands in the plan of now. */
function stillWithdrawn(now: readonly PlannedDeadline[], supposed: readonly PlannedDeadline[]): readonly { readonly before: PlannedDeadline; readonly after: null }[] {
  const keys = new Set(supposed.map(({ key }) => key));
  return now.filter(({ key, state }) => state === 'withdrawn' && !keys.has(key)).map((before) => ({ before, after: null }));
}
