import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Creates, Reads, RecordId, Work, localeOf, type WorkContext } from '#platform';
import { ExportList } from '../application/export-list.service.js';
import type { ListExport } from '../contract.js';
import { ExportBody } from './export.requests.js';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Lists as files: asked for, then fetched once. */
@Controller('list-exports')
export class ExportController {
  constructor(private readonly exporting: ExportList) {}

  @Post()
  @Creates('list.export')
  request(@Work() context: WorkContext, @Body() body: ExportBody, @Req() request: FastifyRequest): Promise<ListExport> {
    return this.exporting.request(context, body, localeOf(request));
  }

  @Get(':id')
  @Reads('list.export')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<ListExport> {
    return this.exporting.show(context, id);
  }

  @Get(':id/content')
  @Reads('list.export')
  @ApiProduces(TYPES.csv, TYPES.xlsx)
  async content(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { stream, name, format } = await this.exporting.content(context, id);
    await reply
      .header('content-type', TYPES[format])
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(stream);
  }
}
