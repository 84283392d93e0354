import type { DeadlineState } from '@contract/deadlines';

/** Whether something is still to be done: also after the last day, until it is met or withdrawn, but of a term that ran out by itself nothing is. */
export function isRunning({ state, missed }: { readonly state: DeadlineState; readonly missed: boolean }): boolean {
  return state === 'open' || (state === 'lapsed' && missed);
}
