import type { Act } from './policy.js';

/**
 * What cannot be undone or will be argued about in court: a thing changes hands, is returned, sold or destroyed, a decision becomes final, a
 * second person agrees, what was kept is destroyed. These are refused while nothing seals the log, because what is not sealed can be changed without a trace.
 */
const OF_WEIGHT: ReadonlySet<string> = new Set<Act>(['hand-over.record', 'item.transition', 'decision.finalise', 'approval.decide', 'destruction.sign']);

export function needsSealedLog(act: string): boolean {
  return OF_WEIGHT.has(act);
}
