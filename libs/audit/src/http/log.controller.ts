import { Controller, Get, Param, Query } from '@nestjs/common';
import { Reads, RecordId, Work, fields, type WorkContext } from '#platform';
import { ShowLog } from '../application/show-log.service.js';
import type { AuditRow } from '../contract.js';

export class LogQuery {
  @fields.CursorField() readonly cursor?: string;
}

/** The log of a case. */
@Controller('cases/:id/log')
export class LogController {
  constructor(private readonly log: ShowLog) {}

  @Get()
  @Reads('log.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { cursor }: LogQuery): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
    return this.log.execute(context, id, cursor);
  }
}
