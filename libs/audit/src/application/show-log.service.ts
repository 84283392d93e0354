import { Injectable } from '@nestjs/common';
import { ProblemError, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { AuditRow, LogRow, LogSearch } from '../contract.js';
import { AuditLogQuery, type AuditLogRow, type LogFilter } from '../persistence/audit-log.query.js';
import { LogListing, toLogRow, toRow } from './log-listing.js';

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
    private readonly listing: LogListing,
  ) {}

  async ofCase(context: WorkContext, caseId: string, cursor: string | undefined): Promise<PageOfLog<AuditRow>> {
    const before = placeOf(cursor);
    return this.uow.read(context, async () => {
      if (!(await this.log.hasCase(caseId))) throw new ProblemError('not-found', 'record.not-found');
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'log', subjectId: caseId });
      const { rows, nextCursor } = await this.page({ recordId: caseId }, before);
      return { rows: rows.map(toRow), nextCursor };
    });
  }

  /** @throws ProblemError `log.no-such-record` */
  async search(context: WorkContext, search: LogSearch, cursor: string | undefined): Promise<PageOfLog<LogRow>> {
    const before = placeOf(cursor);
    return this.uow.read(context, async () => {
      const filter = await this.listing.filterOf(search);
      const { rows, nextCursor } = await this.page(filter, before);
      const { reference: _reference, ...asked } = search;
      this.uow.consulted({ kind: filter.caseOfRecord === undefined ? 'combination' : 'consultation', caseId: filter.caseOfRecord ?? null, subjectType: 'log', subjectId: filter.recordId ?? null, data: { found: rows.length, ...asked } });
      return { rows: rows.map(toLogRow), nextCursor };
    });
  }

  private async page(filter: LogFilter, before: string | null): Promise<PageOfLog<AuditLogRow>> {
    const found = await this.log.search(filter, before, LIMIT + 1);
    const rows = found.slice(0, LIMIT);
    const last = rows.at(-1);
    return { rows, nextCursor: found.length > LIMIT && last ? encodeCursor({ sort: ORDER, value: null, id: last.sequence }) : null };
  }
}

/** The row that a page comes before; whether a cursor is one of ours is said before anything is looked up. */
function placeOf(cursor: string | undefined): string | null {
  return decodeCursor(cursor, ORDER, { id: SEQUENCE })?.id ?? null;
}
