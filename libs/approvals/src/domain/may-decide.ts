import type { ApprovalState } from '../contract.js';

export type ApprovalAction = 'approve' | 'refuse' | 'withdraw';

interface Asked {
  readonly state: ApprovalState;
  readonly requestedBy: string;
  readonly decidedBy: string | null;
}

/** Whoever asked may take it back; whoever did not, and may decide at all, approves or refuses. What waits to be carried out is taken back by either. */
export function openApprovalActions({ state, requestedBy, decidedBy }: Asked, actorId: string, mayDecide: boolean, isStep: boolean): readonly ApprovalAction[] {
  const takesBack = isStep && (requestedBy === actorId || decidedBy === actorId);
  if (state === 'given') return takesBack ? ['withdraw'] : [];
  if (state !== 'waiting') return [];
  if (requestedBy === actorId) return ['withdraw'];
  return mayDecide ? ['approve', 'refuse'] : [];
}
