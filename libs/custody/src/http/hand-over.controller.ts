import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Creates, Reads, RecordId, Work, localeOf, sentAs, type SentBody, type WorkContext } from '#platform';
import { RecordHandOver } from '../application/record-hand-over.service.js';
import { ShowHandOvers } from '../application/show-hand-overs.service.js';
import type { HandOver, HandOverAnswer, HandOverPage } from '../contract.js';
import { HandOverBody, HandOversQuery } from './hand-over.requests.js';

/** Hand-overs with two signatures, and their receipts. */
@Controller('hand-overs')
export class HandOverController {
  constructor(
    private readonly recording: RecordHandOver,
    private readonly handOvers: ShowHandOvers,
  ) {}

  @Post()
  @Creates('hand-over.record')
  @ApiBody({ type: HandOverBody })
  record(@Work() context: WorkContext, @Body(sentAs(HandOverBody)) sent: SentBody<HandOverBody>, @Req() request: FastifyRequest): Promise<HandOverAnswer> {
    return this.recording.execute(context, sent, localeOf(request));
  }

  @Get()
  @Reads('hand-over.view')
  list(@Work() context: WorkContext, @Query() query: HandOversQuery): Promise<HandOverPage> {
    return this.handOvers.list(context, query);
  }

  @Get(':id')
  @Reads('hand-over.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<HandOver> {
    return this.handOvers.one(context, id);
  }

  @Get(':id/receipt')
  @Reads('hand-over.view')
  @ApiProduces('application/pdf')
  async receipt(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { number, pdf } = await this.handOvers.receipt(context, id);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="receipt-${number}.pdf"`)
      .header('cache-control', 'no-store')
      .send(pdf);
  }
}
