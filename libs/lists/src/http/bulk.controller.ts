import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Changes, Creates, ExpectedVersion, ProblemFilter, Reads, RecordId, Work, localeOf, type Page, type WorkContext } from '#platform';
import { BeginBulk } from '../application/begin-bulk.service.js';
import { ShowBulk } from '../application/show-bulk.service.js';
import { SteerBulk } from '../application/steer-bulk.service.js';
import type { BulkAct, BulkRow } from '../contract.js';
import { BulkBody, BulkListQuery, BulkRowsQuery, UndoBody } from './bulk.requests.js';

/** One act on many items: laid down, carried out by the worker, stopped and gone on with, reported row by row, undone where it can be. */
@Controller('bulk-acts')
export class BulkController {
  constructor(
    private readonly begin: BeginBulk,
    private readonly steer: SteerBulk,
    private readonly showing: ShowBulk,
    private readonly words: ProblemFilter,
  ) {}

  @Post()
  @Creates('bulk.act')
  lay(@Work() context: WorkContext, @Body() body: BulkBody): Promise<BulkAct> {
    return this.begin.execute(context, body);
  }

  @Get()
  @Reads('bulk.view')
  list(@Work() context: WorkContext, @Query() query: BulkListQuery): Promise<Page<BulkAct>> {
    return this.showing.list(context, query);
  }

  @Get(':id')
  @Reads('bulk.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<BulkAct> {
    return this.showing.execute(context, id);
  }

  @Get(':id/rows')
  @Reads('bulk.view')
  async rows(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: BulkRowsQuery, @Req() request: FastifyRequest): Promise<Page<BulkRow>> {
    const locale = localeOf(request);
    const page = await this.showing.rows(context, id, query);
    return { ...page, rows: page.rows.map((row) => ({ ...row, reasons: row.reasons.map(({ code, params }) => ({ code, detail: this.words.text(code, locale, params) })) })) };
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Changes('bulk.act')
  stop(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<BulkAct> {
    return this.steer.stop(context, id, version);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Changes('bulk.act')
  resume(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<BulkAct> {
    return this.steer.resume(context, id, version);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Changes('bulk.act')
  undo(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() { reason }: UndoBody): Promise<BulkAct> {
    return this.steer.undo(context, id, version, reason);
  }
}
