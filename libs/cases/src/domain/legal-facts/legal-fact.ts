import type { Titles } from '../../../../platform/src/contract.js';

export type LegalFactSubject = 'case' | 'item' | 'request';

/** One thing to fill in with a legal fact. A `suspect` is the id of a party of the case that is one. */
export interface LegalFactField {
  readonly name: string;
  readonly title: Titles;
  readonly kind: 'text' | 'date' | 'boolean' | 'choice' | 'suspect';
  readonly required: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly { readonly value: string; readonly title: Titles }[];
  /** Of a `suspect`: naming nobody means all of them. */
  readonly orAll?: true;
}

/** A fact of law that a user can record, because no other act in the system produces it. */
export interface LegalFact {
  /** The type of the event. */
  readonly id: string;
  readonly title: Titles;
  readonly subjects: readonly LegalFactSubject[];
  /** Whether a time of day with its zone must be given, because a term in hours hangs on it. */
  readonly needsTime: boolean;
  readonly fields: readonly LegalFactField[];
}
