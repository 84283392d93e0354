import type { Instant, PersonRef } from '../../platform/src/contract.js';

export type EmergencyFinding = 'justified' | 'not-justified';

/** One time that somebody looked at a case of others in an emergency; there for who did it, who was told, and who checks. */
export interface EmergencyAccess {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly caseReference: string;
  /** Null for whom the case is not there, or no longer. */
  readonly caseTitle: string | null;
  readonly person: PersonRef;
  readonly reason: string;
  readonly openedAt: Instant;
  readonly until: Instant;
  /** Who heard of it at once. */
  readonly told: readonly PersonRef[];
  readonly running: boolean;
  readonly reviewedBy: PersonRef | null;
  readonly reviewedAt: Instant | null;
  readonly finding: EmergencyFinding | null;
  readonly note: string | null;
  readonly allowedActions: readonly 'review'[];
}

/** Which of them: one's own that runs, all one's own, or those of others that wait for the reader's review. */
export type EmergencyView = 'running' | 'own' | 'to-review';

/** POST /emergency-accesses */
export interface OpenInEmergencyRequest {
  /** The number of the case, in full. */
  readonly reference: string;
  readonly reason: string;
  /** One to eight. */
  readonly hours: number;
}

/** POST /emergency-accesses/:id/review with If-Match; what still runs ends with it. */
export interface ReviewEmergencyRequest {
  readonly finding: EmergencyFinding;
  readonly note: string;
}
