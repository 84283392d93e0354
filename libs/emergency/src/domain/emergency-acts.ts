import type { Act } from '#access';

/** At most so many hours. */
export const LONGEST_HOURS = 8;

/**
 * For which acts the case is there in an emergency: to look at it and at what is in it, its documents and the receipts of hand-overs too, which leave as files
 * and are logged as disclosures. Nothing is changed by it, and no list, package or label is made; who must do more is made a member by who leads the case.
 * The wall of the database holds the same list.
 */
export const EMERGENCY_ACTS = [
  'case.view', 'item.view', 'item.search', 'decision.view', 'deadline.view', 'document.view', 'custody.view', 'hand-over.view', 'receiving.view', 'request.view', 'valuation.view', 'approval.view', 'partner.view', 'hold.view',
  'emergency.open', 'emergency.view',
] as const satisfies readonly Act[];
