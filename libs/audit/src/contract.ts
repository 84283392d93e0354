import type { Instant, LegalDate } from '../../platform/src/contract.js';

/** The six kinds of processing of art. 25(1) Directive 2016/680. */
export type LogKind = 'collection' | 'alteration' | 'consultation' | 'disclosure' | 'combination' | 'erasure';

/** GET /cases/:id/log: who changed or read what, lists that showed the case or its items included. */
export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly act: string;
  readonly kind: LogKind;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly purpose: string;
}

/** A row of GET /log. */
export interface LogRow extends AuditRow {
  /** The number of its case, where it is of one that is there for the reader. */
  readonly caseReference: string | null;
}

/** GET /log: the whole log, for who checks it. Each filter narrows. */
export interface LogSearch {
  readonly personId?: string;
  /** The number of a case or of an item: what was done with it, and every answer that showed it. */
  readonly reference?: string;
  readonly act?: string;
  readonly kind?: LogKind;
  readonly from?: LegalDate;
  readonly to?: LegalDate;
}
