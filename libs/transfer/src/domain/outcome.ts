/** What became of an item, as far as the register says. */
export type OutcomeKind = 'forfeited' | 'released' | 'split' | 'rescinded' | 'other' | 'none';

/** Along which way it came about. */
export type OutcomeRoute = 'administrative' | 'ex-parte' | 'settlement' | 'court' | 'rescission' | 'several' | 'unstated';

/**
 * `certain`: every word is known and no other column contradicts it. `doubtful`: every word is known, but another
 * column of the row says otherwise. `not-understood`: a person has to read it; nothing may be concluded from it.
 */
export type OutcomeConfidence = 'certain' | 'doubtful' | 'not-understood';

export interface Bond {
  readonly to: 'none' | 'state' | 'claimant' | 'lienholder';
  readonly amount?: string;
}

/** An outcome as read from free text. Amounts are in the currency of the item; dates as written, not yet judged. */
export interface OutcomeReading {
  readonly kind: OutcomeKind;
  readonly route: OutcomeRoute;
  readonly confidence: OutcomeConfidence;
  readonly forfeitedAmount?: string;
  readonly releasedAmount?: string;
  readonly releasedTo?: 'claimant' | 'lienholder';
  /** The one date in the text, as written. */
  readonly dateText?: string;
  readonly bonds: readonly Bond[];
  /** Costs charged at release (towing and storage), as stated. */
  readonly costs?: string;
  /** Known codes of the register that say nothing about the outcome. */
  readonly codes: readonly string[];
  /** The words and figures that are not understood. */
  readonly rest: string;
}

/** The outcome of a row after the text is held against the other columns. */
export interface MappedOutcome extends Omit<OutcomeReading, 'dateText'> {
  readonly text: string;
  /** The date the text gives, when it is a possible one. */
  readonly on?: string;
  /** The date in the column of the forfeiture, when it is a possible one. */
  readonly forfeitedOn?: string;
}
