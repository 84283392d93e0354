import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Reads, RecordId, Work, localeOf, type WorkContext } from '#platform';
import { ListMappings } from '../application/list-mappings.service.js';
import { ListReadings } from '../application/list-readings.service.js';
import { ListRefusals } from '../application/list-refusals.service.js';
import { ShowPreview } from '../application/show-preview.service.js';
import type { ImportPreview, MappingSummary, OtherReadings } from '../contract.js';
import { PreviewQuery } from './import.requests.js';
import { toPreview, toReadings } from './import.responses.js';
import { refusedCsv } from './refused-csv.js';

/** The rows of an import as they would be written, those that were refused, and the mappings to read them by. */
@Controller()
export class ImportRowsController {
  constructor(
    private readonly previewing: ShowPreview,
    private readonly refusals: ListRefusals,
    private readonly readings: ListReadings,
    private readonly mappings: ListMappings,
  ) {}

  @Get('imports/:id/preview')
  @Reads('import.view')
  async preview(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { cursor }: PreviewQuery, @Req() request: FastifyRequest): Promise<ImportPreview> {
    return toPreview(await this.previewing.execute(context, id, cursor), localeOf(request));
  }

  @Get('imports/:id/readings')
  @Reads('import.view')
  async otherReadings(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { cursor }: PreviewQuery, @Req() request: FastifyRequest): Promise<OtherReadings> {
    return toReadings(await this.readings.execute(context, id, cursor), localeOf(request));
  }

  @Get('imports/:id/refused.csv')
  @Reads('import.view')
  async refused(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const rows = await this.refusals.execute(context, id);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="zegel-refused-${id}.csv"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(refusedCsv(rows, localeOf(request)));
  }

  @Get('import-mappings')
  @Reads('import.view')
  listMappings(@Work() context: WorkContext): Promise<MappingSummary[]> {
    return this.mappings.execute(context);
  }
}
