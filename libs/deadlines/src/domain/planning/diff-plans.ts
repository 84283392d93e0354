import { epochOf, type Instant } from '../calendar/zone.js';
import type { PlannedDeadline } from './planned-deadline.js';
import { isSameValue } from './same-value.js';

/** What of a stored deadline decides whether a new plan changes it. */
export type StoredDeadline = Pick<
  PlannedDeadline,
  'key' | 'state' | 'dueOn' | 'dueAt' | 'ruleVersion' | 'nature' | 'binds' | 'remindersProfile' | 'explanation'
>;

export interface Changed<S> {
  readonly before: S;
  readonly after: PlannedDeadline;
}

/**
 * Each key stands in one list. `moved`: the end changed, or the clock started or stopped. `withdrawn`: the law withdrew it
 * (`after`), or its trigger is gone (`after` null). `revised`: same end and state, another rule version or explanation.
 */
export interface PlanDifference<S> {
  readonly new: readonly PlannedDeadline[];
  readonly moved: readonly Changed<S>[];
  readonly met: readonly Changed<S>[];
  readonly reopened: readonly Changed<S>[];
  readonly withdrawn: readonly { readonly before: S; readonly after: PlannedDeadline | null }[];
  readonly revised: readonly Changed<S>[];
  readonly unchanged: readonly Changed<S>[];
}

type Change = 'moved' | 'met' | 'reopened' | 'withdrawn' | 'revised' | 'unchanged';

function isSameInstant(a: Instant | null, b: Instant | null): boolean {
  return a === null || b === null ? a === b : epochOf(a) === epochOf(b);
}

function isClosed({ state }: Pick<PlannedDeadline, 'state'>): boolean {
  return state === 'met' || state === 'withdrawn';
}

function changeOf(before: StoredDeadline, after: PlannedDeadline): Change {
  if (after.state === 'met' && before.state !== 'met') return 'met';
  if (after.state === 'withdrawn' && before.state !== 'withdrawn') return 'withdrawn';
  if (isClosed(before) && !isClosed(after)) return 'reopened';
  const sameEnd = before.dueOn === after.dueOn && isSameInstant(before.dueAt, after.dueAt);
  if (!sameEnd || before.state !== after.state) return 'moved';
  const sameRest =
    before.ruleVersion === after.ruleVersion &&
    before.nature === after.nature &&
    before.binds === after.binds &&
    before.remindersProfile === after.remindersProfile &&
    isSameValue(before.explanation, after.explanation);
  return sameRest ? 'unchanged' : 'revised';
}

/** What storing a new plan changes. Deadlines whose trigger is gone are withdrawn; those withdrawn before stay as they were. */
export function diffPlans<S extends StoredDeadline>(
  stored: readonly S[],
  planned: readonly PlannedDeadline[],
): PlanDifference<S> {
  const before = new Map(stored.map((deadline) => [deadline.key, deadline]));
  const plannedKeys = new Set(planned.map(({ key }) => key));
  const changes: Record<Change, Changed<S>[]> = {
    moved: [],
    met: [],
    reopened: [],
    withdrawn: [],
    revised: [],
    unchanged: [],
  };
  for (const after of planned) {
    const earlier = before.get(after.key);
    if (earlier !== undefined) changes[changeOf(earlier, after)].push({ before: earlier, after });
  }
  const gone = stored.filter(({ key, state }) => !plannedKeys.has(key) && state !== 'withdrawn');
  return {
    ...changes,
    new: planned.filter(({ key }) => !before.has(key)),
    withdrawn: [...changes.withdrawn, ...gone.map((deadline) => ({ before: deadline, after: null }))],
  };
}
