import type { Role } from '../../../../access/src/contract.js';
import type { LegalDate, Titles } from '../../../../platform/src/contract.js';
import type { CaseLegalBasisId } from '../case-legal-bases.js';
import type { CaseRefusal } from '../case-refusal.js';
import type { CaseStatus } from '../case-status.js';
import type { LegalFactField } from '../legal-facts/legal-fact.js';
import type { Prosecution } from '../prosecution/prosecution.js';
import type { Track } from '../prosecution/tracks.js';

/** What is still open in a case; counted by those who keep it. */
export interface OpenMatters {
  readonly openItems: number;
  readonly runningDeadlines: number;
  readonly pendingComplaints?: number;
  readonly securitiesHeld?: number;
  readonly hasOpenBalance?: boolean;
}

export interface CaseState {
  readonly status: CaseStatus;
  /** Whose law governs, e.g. `nl` or `us-il`. */
  readonly jurisdiction: string;
  readonly openedOn?: LegalDate;
  readonly open: OpenMatters;
  /** The suspects and how far each has come; absent where that is not asked. */
  readonly prosecution?: Prosecution;
  /** Terms as the deadlines context computed them, when it did: of the remedies in the main case, of those on the advantage, of the claim. */
  readonly terms?: { readonly remedies?: readonly SuspectTerm[]; readonly advantageRemedies?: readonly SuspectTerm[]; readonly advantageClaims?: readonly SuspectTerm[] };
}

/** A term of one suspect, or of all of them. */
export interface SuspectTerm {
  readonly suspect: string | null;
  /** Its last day; null when its clock has not started. */
  readonly until: LegalDate | null;
}

export interface CaseAct {
  readonly actorRoles: readonly string[];
  readonly ground: string;
  readonly occurredOn: LegalDate;
  /** Id or reference of the document that proves it. */
  readonly document?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type CaseGuard = (state: CaseState, act: CaseAct) => readonly CaseRefusal[];

/** One row of the table: a step of a case. */
export interface CaseActionRule {
  /** Row of the procedure (C1–C21). */
  readonly row: string;
  readonly title: Titles;
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus;
  readonly event: string;
  readonly eventTitle: Titles;
  /** Roles that may record it. */
  readonly roles: readonly Role[];
  readonly bases: readonly CaseLegalBasisId[];
  readonly document: Titles | null;
  readonly statements: readonly LegalFactField[];
  /**
   * Of a step that goes on beside the case as a whole, as that of one suspect or the financial investigation: where that must
   * stand. When the case itself has gone elsewhere, the step can be taken all the same, and the case stays where it is.
   */
  readonly onTrack: { readonly track: Track; readonly from: readonly CaseStatus[] } | null;
  /** What the fact says besides what is stated. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly guards: readonly CaseGuard[];
}

type Optional = 'document' | 'statements' | 'onTrack' | 'data' | 'guards';

/** A row with what most rows do not have left out. */
export function step(rule: Omit<CaseActionRule, Optional> & Partial<Pick<CaseActionRule, Optional>>): CaseActionRule {
  return { document: null, statements: [], onTrack: null, data: {}, guards: [], ...rule };
}
