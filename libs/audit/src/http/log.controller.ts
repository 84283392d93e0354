import { Controller, Get, Param, Query } from '@nestjs/common';
import { Reads, RecordId, Work, fields, type WorkContext } from '#platform';
import { ShowLog } from '../application/show-log.service.js';
import type { AuditRow, LogKind, LogRow, LogSearch } from '../contract.js';

const KINDS: readonly LogKind[] = ['collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure'];

export class LogQuery {
  @fields.CursorField() readonly cursor?: string;
}

/** What is asked of the log, by the page and by who takes it out as a file. */
export class LogSearchBody implements LogSearch {
  @fields.IdField({ optional: true }) readonly personId?: string;
  @fields.CodeField({ optional: true, max: 40 }) readonly reference?: string;
  @fields.CodeField({ optional: true, max: 60 }) readonly act?: string;
  @fields.OneOf(KINDS, { optional: true }) readonly kind?: LogKind;
  @fields.DateField({ optional: true }) readonly from?: string;
  @fields.DateField({ optional: true }) readonly to?: string;
}

export class LogSearchQuery extends LogSearchBody {
  @fields.CursorField() readonly cursor?: string;
}

/** The log of a case, and the whole log for who checks it. */
@Controller()
export class LogController {
  constructor(private readonly log: ShowLog) {}

  @Get('cases/:id/log')
  @Reads('log.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { cursor }: LogQuery): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
    return this.log.ofCase(context, id, cursor);
  }

  @Get('log')
  @Reads('log.search')
  search(@Work() context: WorkContext, @Query() { cursor, ...search }: LogSearchQuery): Promise<{ rows: LogRow[]; nextCursor: string | null }> {
    return this.log.search(context, search, cursor);
  }
}
