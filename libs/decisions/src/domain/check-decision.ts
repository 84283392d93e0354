import type { DecidingCapacity } from '#items';
import type { GiveDecisionRequest } from '../contract.js';
import { DECISION_RULES, isDecisionKind } from './decision-kind.js';
import { outcomeOf } from './decision-outcome.js';

export interface DecisionRefusal {
  readonly code:
    | 'decision.kind'
    | 'decision.capacity'
    | 'decision.capacity-not-yours'
    | 'decision.ground'
    | 'decision.future'
    | 'decision.review-missing'
    | 'decision.review-past'
    | 'decision.decider-missing'
    | 'decision.document-missing'
    | 'decision.not-final-yet'
    | 'decision.suspect-of-court';
  readonly pointer: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Roles that hold a capacity of the prosecution service themselves; nobody in the office is a court or a minister. */
const HOLDERS: Readonly<Record<DecidingCapacity, readonly string[]>> = {
  prosecutor: ['prosecutor', 'team-lead'],
  'assistant-prosecutor': ['prosecutor', 'team-lead', 'assistant'],
  'examining-magistrate': [],
  court: [],
  minister: [],
};

const NONE: readonly never[] = [];

type Asked = Omit<GiveDecisionRequest, 'items'>;

/**
 * Whether a decision can be given as it is asked for, apart from the items it is on; every refusal at once. With the
 * roles of the person who records it, also whether it is his to take: what someone else decided is named and proven by
 * its document.
 */
export function checkDecision(request: Asked, today: string, actorRoles?: readonly string[]): readonly DecisionRefusal[] {
  if (!isDecisionKind(request.kind)) return checkOfItself(request, today);
  return [...checkOfItself(request, today), ...decider(request, actorRoles)];
}

/** What is wrong with it whoever asks. */
export function checkOfItself(request: Asked, today: string): readonly DecisionRefusal[] {
  const { kind, capacity, decidedOn, reviewOn, final, suspectId } = request;
  if (!isDecisionKind(kind)) return [{ code: 'decision.kind', pointer: '/kind' }];
  const rule = DECISION_RULES[kind];
  return [
    ...groundAndCapacity(request),
    ...(decidedOn > today ? [{ code: 'decision.future' as const, pointer: '/decidedOn' }] : NONE),
    ...(rule.needsReviewOn && reviewOn === undefined ? [{ code: 'decision.review-missing' as const, pointer: '/reviewOn' }] : NONE),
    ...(reviewOn !== undefined && reviewOn <= today ? [{ code: 'decision.review-past' as const, pointer: '/reviewOn' }] : NONE),
    ...(suspectId !== undefined && capacity !== 'court' && capacity !== '' ? [{ code: 'decision.suspect-of-court' as const, pointer: '/suspectId' }] : NONE),
    ...(final === true && !rule.mayBeFinal ? [{ code: 'decision.not-final-yet' as const, pointer: '/final' }] : NONE),
  ];
}

/** The ground belongs to the kind, and the capacity to the ground. */
function groundAndCapacity({ kind, ground, capacity }: Asked): readonly DecisionRefusal[] {
  if (!isDecisionKind(kind)) return NONE;
  const { grounds, capacities } = DECISION_RULES[kind];
  const choices: readonly string[] = outcomeOf(kind, ground)?.capacities ?? capacities;
  return [
    ...(choices.includes(capacity) || ground === '' ? NONE : [{ code: 'decision.capacity' as const, pointer: '/capacity', params: { choices } }]),
    ...(grounds.includes(ground) ? NONE : [{ code: 'decision.ground' as const, pointer: '/ground', params: { choices: grounds } }]),
  ];
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** Who decides in the prosecution's own capacity needs no name; a prosecutor's decision recorded by another is on paper. */
function decider({ capacity, decidedBy, documentId }: Asked, actorRoles?: readonly string[]): readonly DecisionRefusal[] {
  if (!Object.hasOwn(HOLDERS, capacity)) return NONE;
  const holders = HOLDERS[capacity as DecidingCapacity];
  const isOwn = actorRoles === undefined ? capacity === 'prosecutor' : holders.some((role) => actorRoles.includes(role));
  if (isOwn) return NONE;
  const refusals: DecisionRefusal[] = [];
  if (actorRoles !== undefined && holders.length > 0 && !isFilled(decidedBy) && !isFilled(documentId)) {
    return [{ code: 'decision.capacity-not-yours', pointer: '/capacity' }];
  }
  if (!isFilled(decidedBy)) refusals.push({ code: 'decision.decider-missing', pointer: '/decidedBy' });
  if (actorRoles !== undefined && !isFilled(documentId)) refusals.push({ code: 'decision.document-missing', pointer: '/documentId' });
  return refusals;
}
