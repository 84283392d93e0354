import { epochOf } from '../calendar/zone.js';
import type { PlanEvent } from './plan-event.js';
import type { PlannedDeadline } from './planned-deadline.js';

/** Corrections that one act recorded; the first is the one that was asked for, the others go along with it. */
export type CorrectionsOfAnAct = readonly [string, ...string[]];

type Plan = (events: readonly PlanEvent[]) => readonly PlannedDeadline[];

function saysTheSame(a: PlannedDeadline | undefined, b: PlannedDeadline | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const isSameMoment = a.dueAt === null || b.dueAt === null ? a.dueAt === b.dueAt : epochOf(a.dueAt) === epochOf(b.dueAt);
  return a.state === b.state && a.dueOn === b.dueOn && isSameMoment;
}

/** The facts without some corrections, and without what corrected those in turn. */
function without(events: readonly PlanEvent[], left: ReadonlySet<string>): readonly PlanEvent[] {
  const out = new Set(left);
  return events.filter(({ id, corrects }) => {
    if (out.has(id)) return false;
    if (!corrects || !out.has(corrects)) return true;
    out.add(id);
    return false;
  });
}

/**
 * Which of the corrections that were not planned yet is behind each deadline: the last one without which the plan would be another.
 * The facts are those of one case in the order in which they were recorded, the acts the newest last.
 */
export function attributeChanges(
  changed: readonly string[],
  { events, acts, plan }: { readonly events: readonly PlanEvent[]; readonly acts: readonly CorrectionsOfAnAct[]; readonly plan: Plan },
): ReadonlyMap<string, string> {
  const causes = new Map<string, string>();
  if (acts.length === 0 || changed.length === 0) return causes;
  const now = new Map(plan(events).map((deadline) => [deadline.key, deadline]));
  for (const act of acts.toReversed()) {
    const open = changed.filter((key) => !causes.has(key));
    if (open.length === 0) break;
    const otherwise = new Map(plan(without(events, new Set(act))).map((deadline) => [deadline.key, deadline]));
    for (const key of open) if (!saysTheSame(now.get(key), otherwise.get(key))) causes.set(key, act[0]);
  }
  return causes;
}
