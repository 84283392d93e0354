import type { Instant } from '../../platform/src/contract.js';

/** GET /cases/:id/log: who changed or read what. */
export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly act: string;
  readonly kind: 'collection' | 'alteration' | 'consultation' | 'disclosure' | 'combination' | 'erasure';
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly purpose: string;
}
