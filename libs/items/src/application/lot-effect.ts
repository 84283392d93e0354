/** A lot that was divided: what belongs to it elsewhere goes along with its parts. */
export interface SplitOff {
  readonly lotId: string;
  readonly caseId: string;
  readonly partIds: readonly string[];
}

/** Things that were joined into one: they themselves are nowhere any more. */
export interface JoinedInto {
  readonly intoId: string;
  readonly caseId: string;
  readonly itemIds: readonly string[];
  readonly reason: string;
}

/** What another context does when lots are split or joined: their place, their decisions. Runs inside the caller's unit of work. */
export interface LotEffect {
  onSplit(split: SplitOff): Promise<void>;
  onJoin?(join: JoinedInto): Promise<void>;
}

/** Every context that has something of an item. */
export const LOT_EFFECTS = Symbol('LotEffects');
