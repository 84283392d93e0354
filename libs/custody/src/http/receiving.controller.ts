import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, type WorkContext } from '#platform';
import { ReceiveItems } from '../application/receive-items.service.js';
import { ShowReceivings } from '../application/show-receivings.service.js';
import type { ChangedReceiving, Receiving, ReceivingPage } from '../contract.js';
import { CloseReceivingBody, ReceivingsQuery, StartReceivingBody } from './receiving.requests.js';

/** Receiving against what was expected, and what came of it. */
@Controller('receivings')
export class ReceivingController {
  constructor(
    private readonly receiving: ReceiveItems,
    private readonly receivings: ShowReceivings,
  ) {}

  @Post()
  @Creates('receiving.record')
  start(@Work() context: WorkContext, @Body() body: StartReceivingBody): Promise<ChangedReceiving> {
    return this.receiving.start(context, body);
  }

  @Get()
  @Reads('receiving.view')
  list(@Work() context: WorkContext, @Query() query: ReceivingsQuery): Promise<ReceivingPage> {
    return this.receivings.list(context, query);
  }

  @Get(':id')
  @Reads('receiving.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<Receiving> {
    return this.receivings.one(context, id);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Changes('receiving.record')
  close(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: CloseReceivingBody): Promise<ChangedReceiving> {
    return this.receiving.close(context, id, version, body);
  }
}
