import { canonicalJson } from './content-hash.js';

interface Given {
  readonly requestedBy: string;
  readonly decidedBy: string | null;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What is about to be carried out, on the thing as it stands now. */
export interface AboutToHappen {
  readonly stands: Readonly<Record<string, unknown>>;
  readonly action: string;
  readonly ground: string;
}

export type ExecutionProblem = 'approval.needed' | 'approval.void' | 'approval.own-execution';

/** Is this exactly what was approved? */
export function isOf({ before, after }: Pick<Given, 'before' | 'after'>, { stands, action, ground }: AboutToHappen): boolean {
  return after['action'] === action && after['ground'] === ground && canonicalJson(before) === canonicalJson(stands);
}

/** The approval on which this person may carry out exactly this: given, of this and nothing else, asked and approved by two others. */
export function approvalFor<T extends Given>(given: readonly T[], about: AboutToHappen, actorId: string): T | ExecutionProblem {
  const fitting = given.filter((one) => isOf(one, about));
  if (fitting.length === 0) return given.length === 0 ? 'approval.needed' : 'approval.void';
  return fitting.find(({ requestedBy, decidedBy }) => requestedBy !== actorId && decidedBy !== actorId && decidedBy !== null && decidedBy !== requestedBy) ?? 'approval.own-execution';
}
