import { Injectable } from '@nestjs/common';
import { UnitOfWork, type ProcessingKind } from '#platform';

/** A row of the audit log. */
export interface AuditLogRow {
  readonly sequence: string;
  readonly at: Date;
  readonly actor_name: string;
  readonly act: string;
  readonly kind: ProcessingKind;
  readonly subject_type: string;
  readonly subject_id: string | null;
  readonly purpose: string;
}

/** The append-only log of changes and reads, newest first. */
@Injectable()
export class AuditLogQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether there is such a case for the reader. */
  async hasCase(caseId: string): Promise<boolean> {
    const found = await this.uow.manager.query<unknown[]>('SELECT 1 FROM case_file WHERE id = $1', [caseId]);
    return found.length > 0;
  }

  page(caseId: string, before: string | null, limit: number): Promise<AuditLogRow[]> {
    return this.uow.manager.query<AuditLogRow[]>(
      `SELECT sequence, at, actor_name, act, kind, subject_type, subject_id, purpose FROM audit_event
       WHERE case_id = $1 AND ($2::bigint IS NULL OR sequence < $2) ORDER BY sequence DESC LIMIT $3`,
      [caseId, before, limit],
    );
  }
}
