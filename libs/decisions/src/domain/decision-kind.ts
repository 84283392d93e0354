import type { DecidingCapacity, DecisionKind, ItemAction } from '#items';
import type { Titles } from '../../../platform/src/contract.js';
import { DECISION_OUTCOMES, OTHER_LAW, outcomeOf } from './decision-outcome.js';

export const DECISION_KIND_TITLES: Readonly<Record<DecisionKind, Titles>> = {
  keep: { nl: 'Voortzetten of bewaren', en: 'Keep' },
  return: { nl: 'Teruggeven', en: 'Return' },
  'sell-early': { nl: 'Vervreemden', en: 'Sell early' },
  destroy: { nl: 'Vernietigen', en: 'Destroy' },
  forfeit: { nl: 'Verbeurdverklaren', en: 'Forfeit' },
  'withdraw-from-circulation': { nl: 'Onttrekken aan het verkeer', en: 'Withdraw from circulation' },
  'hand-over-abroad': { nl: 'Overdragen aan een andere staat', en: 'Hand over abroad' },
  lift: { nl: 'Beslag opheffen', en: 'Lift the seizure' },
};

export const DECISION_KINDS = Object.keys(DECISION_KIND_TITLES) as readonly DecisionKind[];

export const CAPACITY_TITLES: Readonly<Record<DecidingCapacity, Titles>> = {
  prosecutor: { nl: 'Officier van justitie', en: 'Public prosecutor' },
  'assistant-prosecutor': { nl: 'Hulpofficier van justitie', en: 'Assistant public prosecutor' },
  'examining-magistrate': { nl: 'Rechter-commissaris', en: 'Examining magistrate' },
  court: { nl: 'Rechtbank of gerechtshof', en: 'Court' },
  minister: { nl: 'Minister', en: 'Minister' },
};

/** What a kind of decision may rest on and who may take it. */
export interface DecisionRule {
  readonly grounds: readonly string[];
  /** Those of Dutch law; under other law anyone that law names. */
  readonly capacities: readonly DecidingCapacity[];
  /** Keeping is not a way of not deciding: it needs a date on which it is looked at again. */
  readonly needsReviewOn: boolean;
  /** Forfeiture and withdrawal become final only by the registry check (art. 6:1:16 Sv); keeping never does. */
  readonly mayBeFinal: boolean;
}

const NEVER_FINAL_AT_ONCE: readonly DecisionKind[] = ['keep', 'forfeit', 'withdraw-from-circulation'];

function ruleOf(kind: DecisionKind): DecisionRule {
  const outcomes = DECISION_OUTCOMES[kind];
  return {
    grounds: outcomes.map(({ ground }) => ground),
    capacities: [...new Set(outcomes.filter(({ ground }) => ground !== OTHER_LAW).flatMap(({ capacities }) => [...capacities]))],
    needsReviewOn: kind === 'keep',
    mayBeFinal: !NEVER_FINAL_AT_ONCE.includes(kind),
  };
}

export const DECISION_RULES = Object.fromEntries(DECISION_KINDS.map((kind) => [kind, ruleOf(kind)])) as Readonly<Record<DecisionKind, DecisionRule>>;

/** Whether a decision of this kind ever becomes final: keeping lasts until it is looked at again. */
export function canBecomeFinal(kind: string): boolean {
  return kind !== 'keep';
}

export function isDecisionKind(text: string): text is DecisionKind {
  return Object.hasOwn(DECISION_KIND_TITLES, text);
}

/**
 * The act a decision carries out on an item in this state; whether the item allows it is the item's own rule. Null when
 * the decision cannot be taken so, or when it changes no state and is kept as a fact (`isKeptAsFact`).
 */
export function actionOf(decision: { readonly kind: DecisionKind; readonly capacity: string; readonly ground: string }, status: string): ItemAction | null {
  const outcome = outcomeOf(decision.kind, decision.ground);
  if (outcome === undefined || !(outcome.capacities as readonly string[]).includes(decision.capacity)) return null;
  if (typeof outcome.act === 'string') return outcome.act;
  const byStatus: Readonly<Record<string, ItemAction | undefined>> = outcome.act;
  return byStatus[status] ?? null;
}

/** Keeping what nothing waits for changes no state: it is recorded as `item.kept`, with the date of the next look. */
export function isKeptAsFact(decision: { readonly kind: DecisionKind; readonly ground: string }, status: string, isHeld: boolean): boolean {
  const outcome = outcomeOf(decision.kind, decision.ground);
  return isHeld && outcome !== undefined && typeof outcome.act !== 'string' && !Object.hasOwn(outcome.act, status);
}

/** What a court of Dutch law takes away for good is final only by the registry's record (art. 6:1:16 Sv). */
export function needsRegistryRecord({ kind, capacity, ground }: Judged): boolean {
  return (kind === 'forfeit' || kind === 'withdraw-from-circulation') && capacity === 'court' && ground !== OTHER_LAW;
}

/** Said in the verdict itself, so that it stands and falls with the remedies against that; a separate order (552f) has its own. */
export function isPartOfTheVerdict({ ground }: Judged): boolean {
  return ground === 'nl-sr-33' || ground === 'nl-sr-36b';
}

interface Judged {
  readonly kind: string;
  readonly capacity: string;
  readonly ground: string;
}

/** What becomes of an item when the decision it rests on is final. */
export function finalityActionOf(status: string): ItemAction | null {
  if (status === 'forfeited-not-final') return 'make-forfeiture-final';
  return status === 'withdrawn-not-final' ? 'make-withdrawal-final' : null;
}
