import type { DecidingCapacity, DecisionKind, ItemAction, ItemStatus } from '#items';

/** What a decision of one kind on one ground does, and in which capacity it can be taken. */
export interface DecisionOutcome {
  readonly ground: string;
  readonly capacities: readonly DecidingCapacity[];
  /** The act it carries out; by the item's state where that makes a difference, and nothing where it is silent. */
  readonly act: ItemAction | Readonly<Partial<Record<ItemStatus, ItemAction>>>;
}

const PROSECUTOR: readonly DecidingCapacity[] = ['prosecutor'];
const PROSECUTION: readonly DecidingCapacity[] = ['prosecutor', 'assistant-prosecutor'];
const COURT: readonly DecidingCapacity[] = ['court'];
const PROSECUTOR_OR_COURT: readonly DecidingCapacity[] = ['prosecutor', 'court'];
const ANYONE: readonly DecidingCapacity[] = ['prosecutor', 'assistant-prosecutor', 'examining-magistrate', 'court', 'minister'];

/** Under another country's law that law says who decides. */
export const OTHER_LAW = 'other-law';

/** Art. 117(2) Sv: unfit for storage, costly, replaceable; and what nobody may possess. */
const EARLY_DISPOSAL = ['nl-sv-117-2-a', 'nl-sv-117-2-b', 'nl-sv-117-2-c', 'nl-sv-117-2'] as const;

/**
 * Keeping answers whatever waits for an answer: a notice (116), a keeper's request (117), an announced end of custody
 * (118). Elsewhere it changes no state and is a fact with a date on which it is looked at again.
 */
const KEEP_GOING = {
  noticed: 'maintain',
  'disposal-requested': 'refuse-disposal',
  'custody-end-noticed': 'object-to-custody-end',
} as const;

/** The decisions on items. */
export const DECISION_OUTCOMES: Readonly<Record<DecisionKind, readonly DecisionOutcome[]>> = {
  keep: [
    { ground: 'nl-sv-116-1', capacities: PROSECUTION, act: KEEP_GOING },
    { ground: 'nl-sv-116-2-b', capacities: PROSECUTION, act: 'keep-for-claimant' },
    { ground: 'nl-sv-116-3', capacities: PROSECUTION, act: 'keep-for-claimant' },
    { ground: 'nl-sv-117-5', capacities: PROSECUTOR, act: 'refuse-disposal' },
    { ground: 'nl-sv-118-5', capacities: PROSECUTOR, act: 'object-to-custody-end' },
    { ground: 'nl-sv-353-2-c', capacities: COURT, act: 'keep-for-claimant-by-court' },
    { ground: OTHER_LAW, capacities: ANYONE, act: KEEP_GOING },
  ],
  return: [
    { ground: 'nl-sv-116-1', capacities: PROSECUTION, act: 'order-return' },
    { ground: 'nl-sv-116-2-a', capacities: PROSECUTION, act: 'order-return-to-claimant' },
    { ground: 'nl-sv-116-3', capacities: PROSECUTION, act: 'order-return-to-claimant' },
    { ground: 'nl-sv-118a', capacities: PROSECUTOR_OR_COURT, act: 'release-on-security' },
    { ground: 'nl-sv-353-2-a', capacities: COURT, act: 'order-return-by-court' },
    { ground: 'nl-sv-353-2-b', capacities: COURT, act: 'order-return-by-court' },
    { ground: 'nl-sv-353-4', capacities: PROSECUTOR_OR_COURT, act: 'release-on-security' },
    { ground: 'nl-sv-552a', capacities: COURT, act: 'order-return-by-court' },
    { ground: 'nl-sv-552b', capacities: COURT, act: 'revoke-confiscation' },
    { ground: OTHER_LAW, capacities: ANYONE, act: 'order-return-by-court' },
  ],
  'sell-early': [
    ...EARLY_DISPOSAL.map((ground) => ({ ground, capacities: PROSECUTOR, act: 'authorise-disposal' }) as const),
    { ground: OTHER_LAW, capacities: ANYONE, act: 'authorise-disposal' },
  ],
  destroy: [
    ...EARLY_DISPOSAL.map((ground) => ({ ground, capacities: PROSECUTOR, act: 'authorise-disposal' }) as const),
    { ground: OTHER_LAW, capacities: ANYONE, act: 'authorise-disposal' },
  ],
  forfeit: [
    { ground: 'nl-sr-33', capacities: COURT, act: 'forfeit' },
    { ground: 'nl-sv-116-2-c', capacities: PROSECUTION, act: 'deem-forfeited' },
    { ground: 'eu-2018-1805-18', capacities: COURT, act: 'forfeit' },
    { ground: OTHER_LAW, capacities: ANYONE, act: 'forfeit' },
  ],
  'withdraw-from-circulation': [
    { ground: 'nl-sr-36b', capacities: COURT, act: 'withdraw' },
    { ground: 'nl-sv-552f', capacities: COURT, act: 'withdraw' },
    { ground: 'nl-sv-116-2-c', capacities: PROSECUTION, act: 'deem-forfeited' },
    { ground: OTHER_LAW, capacities: ANYONE, act: 'withdraw' },
  ],
  'hand-over-abroad': [
    { ground: 'eu-2018-1805-7', capacities: PROSECUTOR_OR_COURT, act: 'transfer-abroad' },
    { ground: 'eu-2018-1805-18', capacities: PROSECUTOR_OR_COURT, act: 'transfer-abroad' },
    { ground: 'treaty', capacities: PROSECUTOR_OR_COURT, act: 'transfer-abroad' },
    { ground: OTHER_LAW, capacities: ANYONE, act: 'transfer-abroad' },
  ],
  lift: [
    { ground: 'nl-sv-116-1', capacities: PROSECUTION, act: 'order-return' },
    { ground: 'nl-sv-353-2-a', capacities: COURT, act: 'order-return-by-court' },
    { ground: 'nl-sv-353-2-b', capacities: COURT, act: 'order-return-by-court' },
    { ground: 'nl-sv-552a', capacities: COURT, act: 'order-return-by-court' },
    { ground: OTHER_LAW, capacities: ANYONE, act: 'order-return-by-court' },
  ],
};

/** The outcome of a decision on a ground; undefined when no decision of that kind can rest on it. */
export function outcomeOf(kind: DecisionKind, ground: string): DecisionOutcome | undefined {
  return DECISION_OUTCOMES[kind].find((outcome) => outcome.ground === ground);
}
