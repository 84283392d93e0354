import type { ApprovalState } from '../contract.js';

export type ApprovalAction = 'approve' | 'refuse' | 'withdraw';

interface Asked {
  readonly state: ApprovalState;
  readonly requestedBy: string;
}

/** Whoever asked may take it back; whoever did not, and may decide at all, approves or refuses. */
export function openApprovalActions({ state, requestedBy }: Asked, actorId: string, mayDecide: boolean): readonly ApprovalAction[] {
  if (state !== 'waiting') return [];
  if (requestedBy === actorId) return ['withdraw'];
  return mayDecide ? ['approve', 'refuse'] : [];
}
