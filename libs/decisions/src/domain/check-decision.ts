import type { GiveDecisionRequest } from '../contract.js';
import { DECISION_RULES, isDecisionKind } from './decision-kind.js';

export interface DecisionRefusal {
  readonly code: 'decision.kind' | 'decision.capacity' | 'decision.ground' | 'decision.future' | 'decision.review-missing' | 'decision.review-past' | 'decision.decider-missing' | 'decision.not-final-yet';
  readonly pointer: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Who decides in another capacity than the prosecution's own is named. */
const OWN_CAPACITY = 'prosecutor';

/** Whether a decision can be given as it is asked for, apart from the items it is on; every refusal at once. */
export function checkDecision(request: Omit<GiveDecisionRequest, 'items'>, today: string): readonly DecisionRefusal[] {
  const { kind, capacity, ground, decidedOn, reviewOn, decidedBy, final } = request;
  if (!isDecisionKind(kind)) return [{ code: 'decision.kind', pointer: '/kind' }];
  const rule = DECISION_RULES[kind];
  const capacities: readonly string[] = rule.capacities;
  return [
    ...(capacities.includes(capacity) ? [] : [{ code: 'decision.capacity' as const, pointer: '/capacity', params: { choices: capacities } }]),
    ...(rule.grounds.includes(ground) ? [] : [{ code: 'decision.ground' as const, pointer: '/ground', params: { choices: rule.grounds } }]),
    ...(decidedOn > today ? [{ code: 'decision.future' as const, pointer: '/decidedOn' }] : []),
    ...(rule.needsReviewOn && reviewOn === undefined ? [{ code: 'decision.review-missing' as const, pointer: '/reviewOn' }] : []),
    ...(reviewOn !== undefined && reviewOn <= today ? [{ code: 'decision.review-past' as const, pointer: '/reviewOn' }] : []),
    ...(capacity !== OWN_CAPACITY && (decidedBy === undefined || decidedBy === '') ? [{ code: 'decision.decider-missing' as const, pointer: '/decidedBy' }] : []),
    ...(final === true && !rule.mayBeFinal ? [{ code: 'decision.not-final-yet' as const, pointer: '/final' }] : []),
  ];
}
