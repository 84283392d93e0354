import { Injectable } from '@nestjs/common';
import { ProblemError, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { AuditRow } from '../contract.js';
import { AuditLogQuery } from '../persistence/audit-log.query.js';

const LIMIT = 100;
const ORDER = 'log';

/** Who changed or read what in a case. Looking at the log is itself logged. */
@Injectable()
export class ShowLog {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly log: AuditLogQuery,
  ) {}

  async execute(context: WorkContext, caseId: string, cursor: string | undefined): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
    const position = decodeCursor(cursor, ORDER, { id: SEQUENCE });
    return this.uow.read(context, async () => {
      if (!(await this.log.hasCase(caseId))) throw new ProblemError('not-found', 'record.not-found');
      const found = await this.log.page(caseId, position?.id ?? null, LIMIT + 1);
      const shown = found.slice(0, LIMIT);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'log', subjectId: caseId });
      return {
        rows: shown.map((row) => ({
          id: row.sequence,
          at: row.at.toISOString(),
          actor: row.actor_name,
          act: row.act,
          kind: row.kind,
          subjectType: row.subject_type,
          subjectId: row.subject_id,
          purpose: row.purpose,
        })),
        nextCursor: found.length > LIMIT && last ? encodeCursor({ sort: ORDER, value: null, id: last.sequence }) : null,
      };
    });
  }
}
