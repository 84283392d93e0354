/** The decisions a prosecutor, magistrate, court or minister takes on items. */
export type DecisionKind =
  | 'keep'
  | 'return'
  | 'sell-early'
  | 'destroy'
  | 'forfeit'
  | 'withdraw-from-circulation'
  | 'hand-over-abroad'
  | 'lift';

/** In what office someone decides; who types it in is another matter. */
export type DecidingCapacity = 'prosecutor' | 'assistant-prosecutor' | 'examining-magistrate' | 'court' | 'minister';

/** The decision an act on an item must rest on. */
export interface DecisionRequirement {
  readonly kinds: readonly DecisionKind[];
  readonly capacities: readonly DecidingCapacity[];
}

/** What the rules need to know of a decision. */
export interface ActDecision {
  readonly kind: DecisionKind;
  readonly capacity: DecidingCapacity;
  readonly decidedOn: string;
  /** No remedy is open or pending any more. */
  readonly isFinal: boolean;
}
