/** One field that changed, as the timeline and the log keep it. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * Something that happened, in law or in the register. Recorded once; the timeline, the audit log and the outbox are
 * three readings of it. Facts are never changed: a correction is a new fact that names the one it corrects.
 */
export interface Fact {
  /** Past tense, e.g. `item.seized`. */
  readonly type: string;
  /** Null for what belongs to no case, e.g. a saved import mapping. */
  readonly caseId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** When it happened: the legal date, 'YYYY-MM-DD'. */
  readonly occurredOn: string;
  /** When it happened, to the moment (UTC), where the law counts hours. */
  readonly occurredAt?: string;
  readonly timeZone?: string;
  /** The legal basis, e.g. `nl-sv-94a`. */
  readonly ground?: string;
  readonly decisionId?: string;
  readonly documentId?: string;
  readonly reason?: string;
  /** The fact that this one corrects. */
  readonly corrects?: string;
  readonly changes?: readonly FieldChange[];
  readonly data?: Readonly<Record<string, unknown>>;
  /** What it is about was erased; the log has it as such. */
  readonly erases?: true;
}

export interface RecordedFact extends Fact {
  readonly id: string;
}

/** The six kinds of processing of art. 25(1) Directive 2016/680. */
export type ProcessingKind = 'collection' | 'alteration' | 'consultation' | 'disclosure' | 'combination' | 'erasure';

/** A look at data, logged in the transaction that looks. */
export interface Consultation {
  readonly kind: Extract<ProcessingKind, 'consultation' | 'disclosure' | 'combination'>;
  readonly caseId: string | null;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}
