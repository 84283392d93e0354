import { Injectable } from '@nestjs/common';
import { refuseInvalid, type Counted, type Position } from '#platform';
import type { AuditRow, LogRow, LogSearch } from '../contract.js';
import { AuditLogQuery, type AuditLogRow, type LogFilter } from '../persistence/audit-log.query.js';

/** A row of the log with all that it says. */
export interface WholeLogRow extends LogRow {
  readonly actorId: string;
  /** These three are of the row itself: null of another case that is not there for the reader, of which the log says only that it showed what was asked for. */
  readonly actorRoles: readonly string[] | null;
  readonly requestId: string | null;
  readonly shown: number | null;
}

/** A page of the log as it is taken out; it names the record that was asked for, so that the log of that page does. */
export interface PageOfWholeLog {
  readonly rows: readonly WholeLogRow[];
  readonly next: Position | null;
  readonly recordId: string | null;
}

/** Pages of the log as they are taken out; runs inside the caller's unit of work, under the reader's rights. */
@Injectable()
export class LogListing {
  constructor(private readonly log: AuditLogQuery) {}

  /** @param part the pointer of the search in what was asked. @throws ProblemError `log.no-such-record` */
  async filterOf({ personId, reference, ...others }: LogSearch, part = ''): Promise<LogFilter> {
    if (reference === undefined) return { ...others, actorId: personId };
    const record = await this.log.recordOf(reference);
    if (record === null) refuseInvalid([{ code: 'log.no-such-record', pointer: `${part}/reference` }]);
    return { ...others, actorId: personId, recordId: record?.id, caseOfRecord: record?.caseId };
  }

  /** The log as it stood at a moment, newest first. */
  async page(search: LogSearch, until: Date, after: Position | null, limit: number): Promise<PageOfWholeLog> {
    const filter = await this.filterOf(search);
    const found = await this.log.search({ ...filter, until }, after?.id ?? null, limit + 1);
    const rows = found.slice(0, limit);
    const more = new Map((await this.log.more(rows.map(({ sequence }) => sequence))).map((one) => [one.sequence, one]));
    const last = rows.at(-1);
    return {
      rows: rows.map((row) => {
        const { actor_roles = null, request_id = null, shown = null } = more.get(row.sequence) ?? {};
        return { ...toLogRow(row), actorId: row.actor_id, actorRoles: actor_roles, requestId: request_id, shown };
      }),
      next: found.length > limit && last ? { sort: 'log', value: null, id: last.sequence } : null,
      recordId: filter.recordId ?? null,
    };
  }

  /** @param part the pointer of the search in what was asked. @throws ProblemError `log.no-such-record` */
  async count(search: LogSearch, part: string): Promise<Counted> {
    return this.log.count(await this.filterOf(search, part));
  }
}

export function toRow(row: AuditLogRow): AuditRow {
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

export function toLogRow(row: AuditLogRow): LogRow {
  return { ...toRow(row), caseReference: row.case_reference };
}
