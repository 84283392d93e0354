import { Injectable } from '@nestjs/common';
import { ProblemError, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, refuseInvalid, type WorkContext } from '#platform';
import type { AuditRow, LogRow, LogSearch } from '../contract.js';
import { AuditLogQuery, type AuditLogRow, type LogFilter } from '../persistence/audit-log.query.js';

const LIMIT = 100;
const ORDER = 'log';

interface PageOfLog<Row> {
  readonly rows: Row[];
  readonly nextCursor: string | null;
}

/** Who changed or read what: in a case, or anywhere. Looking at the log is itself logged. */
@Injectable()
export class ShowLog {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly log: AuditLogQuery,
  ) {}

  async ofCase(context: WorkContext, caseId: string, cursor: string | undefined): Promise<PageOfLog<AuditRow>> {
    return this.uow.read(context, async () => {
      if (!(await this.log.hasCase(caseId))) throw new ProblemError('not-found', 'record.not-found');
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'log', subjectId: caseId });
      const { rows, nextCursor } = await this.page({ recordId: caseId }, cursor);
      return { rows: rows.map(toRow), nextCursor };
    });
  }

  /** @throws ProblemError `log.no-such-record` */
  async search(context: WorkContext, search: LogSearch, cursor: string | undefined): Promise<PageOfLog<LogRow>> {
    return this.uow.read(context, async () => {
      const filter = await this.filterOf(search);
      const { rows, nextCursor } = await this.page(filter, cursor);
      const { reference: _reference, ...asked } = search;
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'log', subjectId: filter.recordId ?? null, data: { found: rows.length, ...asked } });
      return { rows: rows.map((row) => ({ ...toRow(row), caseReference: row.case_reference })), nextCursor };
    });
  }

  private async filterOf({ personId, reference, ...others }: LogSearch): Promise<LogFilter> {
    if (reference === undefined) return { ...others, actorId: personId };
    const recordId = await this.log.recordOf(reference);
    if (recordId === null) refuseInvalid([{ code: 'log.no-such-record', pointer: '/reference' }]);
    return { ...others, actorId: personId, recordId: recordId ?? undefined };
  }

  private async page(filter: LogFilter, cursor: string | undefined): Promise<PageOfLog<AuditLogRow>> {
    const position = decodeCursor(cursor, ORDER, { id: SEQUENCE });
    const found = await this.log.search(filter, position?.id ?? null, LIMIT + 1);
    const rows = found.slice(0, LIMIT);
    const last = rows.at(-1);
    return { rows, nextCursor: found.length > LIMIT && last ? encodeCursor({ sort: ORDER, value: null, id: last.sequence }) : null };
  }
}

function toRow(row: AuditLogRow): AuditRow {
  return {
    id: row.sequence,
    at: row.at.toISOString(),
    actor: row.actor_name,
    act: row.act,
    kind: row.kind,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    purpose: row.purpose,
  };
}
