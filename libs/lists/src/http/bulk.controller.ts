import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Creates, ProblemFilter, Reads, RecordId, Work, localeOf, type Page, type WorkContext } from '#platform';
import { BeginBulk } from '../application/begin-bulk.service.js';
import { ShowBulk } from '../application/show-bulk.service.js';
import { WorkBulk } from '../application/work-bulk.service.js';
import type { BulkAct, BulkRow } from '../contract.js';
import { BulkBody, BulkRowsQuery, UndoBody } from './bulk.requests.js';

/** One act on many items: laid down, carried out in steps that show how far it is, reported row by row, undone where it can be. */
@Controller('bulk-acts')
export class BulkController {
  constructor(
    private readonly begin: BeginBulk,
    private readonly work: WorkBulk,
    private readonly showing: ShowBulk,
    private readonly words: ProblemFilter,
  ) {}

  @Post()
  @Creates('bulk.act')
  lay(@Work() context: WorkContext, @Body() body: BulkBody): Promise<BulkAct> {
    return this.begin.execute(context, body);
  }

  @Get(':id')
  @Reads('bulk.act')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<BulkAct> {
    return this.showing.execute(context, id);
  }

  @Get(':id/rows')
  @Reads('bulk.act')
  async rows(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: BulkRowsQuery, @Req() request: FastifyRequest): Promise<Page<BulkRow>> {
    const locale = localeOf(request);
    const page = await this.showing.rows(context, id, query);
    return { ...page, rows: page.rows.map((row) => ({ ...row, reasons: row.reasons.map(({ code, params }) => ({ code, detail: this.words.text(code, locale, params) })) })) };
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Creates('bulk.act')
  step(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<BulkAct> {
    return this.work.step(context, id);
  }

  @Post(':id/undo-steps')
  @HttpCode(200)
  @Creates('bulk.act')
  undo(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body() { reason }: UndoBody): Promise<BulkAct> {
    return this.work.undo(context, id, reason);
  }
}
