import type { DeadlineState } from '@contract/deadlines';

/** Whether something is still to be done: also after the last day, until it is met or withdrawn. */
export function isRunning({ state }: { readonly state: DeadlineState }): boolean {
  return state === 'open' || state === 'lapsed';
}
