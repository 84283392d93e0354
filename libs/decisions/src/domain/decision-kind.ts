import { ITEM_ACTIONS, type DecidingCapacity, type DecisionKind, type ItemAction } from '#items';
import type { Titles } from '../../../platform/src/contract.js';

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

/** Art. 116(1) Sv: as long as the interest of the proceedings asks for it. */
const KEEPING_GROUND = 'nl-sv-116-1';

/** What a kind of decision may rest on and who may take it, read from the acts that ask for such a decision. */
export interface DecisionRule {
  readonly grounds: readonly string[];
  readonly capacities: readonly DecidingCapacity[];
  /** Keeping is not a way of not deciding: it needs a date on which it is looked at again. */
  readonly needsReviewOn: boolean;
  /** Forfeiture and withdrawal become final only by the registry check (art. 6:1:16 Sv). */
  readonly mayBeFinal: boolean;
}

function ruleOf(kind: DecisionKind): DecisionRule {
  const rules = Object.values(ITEM_ACTIONS).filter(({ decision }) => decision?.kinds.includes(kind));
  return {
    grounds: [...new Set([...rules.flatMap(({ bases }) => [...bases]), ...(kind === 'keep' ? [KEEPING_GROUND] : [])])],
    capacities: [...new Set(rules.flatMap(({ decision }) => [...(decision?.capacities ?? [])]))],
    needsReviewOn: kind === 'keep',
    mayBeFinal: kind !== 'forfeit' && kind !== 'withdraw-from-circulation',
  };
}

export const DECISION_RULES = Object.fromEntries(DECISION_KINDS.map((kind) => [kind, ruleOf(kind)])) as Readonly<Record<DecisionKind, DecisionRule>>;

export function isDecisionKind(text: string): text is DecisionKind {
  return Object.hasOwn(DECISION_KIND_TITLES, text);
}

/** The act a decision carries out on an item in this state; null when it changes nothing but is kept as a fact. */
export function actionOf(decision: { readonly kind: DecisionKind; readonly capacity: string; readonly ground: string }, status: string): ItemAction | null {
  const fitting = (Object.keys(ITEM_ACTIONS) as ItemAction[]).filter((action) => {
    const { decision: required, bases, from } = ITEM_ACTIONS[action];
    const capacities: readonly string[] = required?.capacities ?? [];
    return (required?.kinds.includes(decision.kind) ?? false) && capacities.includes(decision.capacity) && (bases as readonly string[]).includes(decision.ground) && (from as readonly string[]).includes(status);
  });
  return fitting[0] ?? null;
}

/** What becomes of an item when the decision it rests on is final. */
export function finalityActionOf(status: string): ItemAction | null {
  if (status === 'forfeited-not-final') return 'make-forfeiture-final';
  return status === 'withdrawn-not-final' ? 'make-withdrawal-final' : null;
}
