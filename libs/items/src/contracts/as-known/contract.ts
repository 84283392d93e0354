import type { Instant, LegalDate, Money, Titles } from '../../../../platform/src/contract.js';

/** A fact as it stood in the register: when it happened, and when the register learned of it. */
export interface KnownFact {
  readonly id: string;
  readonly type: string;
  readonly title: Titles;
  readonly occurredOn: LegalDate;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly reason: string | null;
}

export interface KnownDecision {
  readonly id: string;
  readonly kind: string;
  readonly capacity: string;
  readonly decidedOn: LegalDate;
  readonly final: boolean;
  readonly withdrawn: boolean;
}

/** A value that was recorded by then. What was corrected by then says so; a correction that came later has not happened yet. */
export interface KnownValuation {
  readonly id: string;
  readonly moment: string;
  readonly valuedOn: LegalDate;
  readonly value: Money;
  readonly method: string;
  readonly source: string;
  readonly corrected: boolean;
  readonly recordedAt: Instant;
}

/** An item as one line of its case, or of its own page. */
export interface KnownItem {
  readonly id: string;
  readonly reference: string;
  readonly assetClass: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly status: string;
  readonly value: Money | null;
  /** The last value that was established by then, and for which day. */
  readonly valued: { readonly on: LegalDate; readonly value: Money } | null;
  readonly place: string | null;
  readonly holder: string | null;
}

/** GET /items/:id/as-known?on=: what the register knew of an item at the end of that day. `item` is null when it knew nothing of it yet. */
export interface ItemAsKnown {
  readonly on: LegalDate;
  readonly firstKnownAt: Instant | null;
  /** How many facts were recorded since. */
  readonly recordedSince: number;
  readonly item: (KnownItem & { readonly details: Readonly<Record<string, unknown>>; readonly grounds: readonly string[]; readonly seizedOn: LegalDate | null }) | null;
  /** The newest first. */
  readonly valuations: readonly KnownValuation[];
  /** The newest first, each as its corrections of then left it. */
  readonly facts: readonly KnownFact[];
  readonly decisions: readonly KnownDecision[];
}

export interface KnownParty {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly role: string;
  readonly birthDate: LegalDate | null;
}

/** GET /cases/:id/as-known?on= */
export interface CaseAsKnown {
  readonly on: LegalDate;
  readonly firstKnownAt: Instant | null;
  readonly recordedSince: number;
  readonly file: {
    readonly title: string;
    readonly status: string;
    readonly classification: string;
    readonly parketNumbers: readonly string[];
    readonly investigationName: string | null;
    readonly legalGrounds: readonly string[];
  } | null;
  readonly parties: readonly KnownParty[];
  readonly items: readonly KnownItem[];
  readonly decisions: readonly KnownDecision[];
  /** Of the case itself and the people in it. */
  readonly facts: readonly KnownFact[];
}
