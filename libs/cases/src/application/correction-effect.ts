/** A correction of an event, as it is about to be recorded. */
export interface Correction {
  readonly caseId: string;
  readonly subjectId: string;
  readonly occurredOn: string;
  /** UTC; absent when the event has no time of day. */
  readonly occurredAt?: string;
  /** The event never happened. */
  readonly void: boolean;
}

/** What a correction of one type of event changes in the current rows of another context, in the same transaction. */
export interface CorrectionEffect {
  readonly type: string;
  /** False when a wrong event of this type cannot be declared void, because a state rests on it. */
  readonly mayBeVoid: boolean;
  apply(correction: Correction): Promise<void>;
}

/** Multi-provider token: the correction effects of all contexts. */
export const CORRECTION_EFFECTS = Symbol('CorrectionEffects');
