import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, ExpectedVersion, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { ArrangeItem } from '../application/arrange-item.service.js';
import { JoinLots } from '../application/join-lots.service.js';
import { ShowComposition } from '../application/show-composition.service.js';
import { SplitLot } from '../application/split-lot.service.js';
import type { Composition, JoinLotsResponse, SplitLotResponse } from '../contract.js';
import { ArrangeItemBody, JoinLotsBody, SplitLotBody } from './lot.requests.js';

/** Lots that are split and joined, and things that lie in or are part of others. */
@Controller('items/:id')
export class LotController {
  constructor(
    private readonly composition: ShowComposition,
    private readonly splitLot: SplitLot,
    private readonly joinLots: JoinLots,
    private readonly arrangeItem: ArrangeItem,
  ) {}

  @Get('composition')
  @Reads('item.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<Composition> {
    return this.composition.execute(context, id);
  }

  @Post('splits')
  @HttpCode(200)
  @Changes('item.split')
  @ApiBody({ type: SplitLotBody })
  split(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(SplitLotBody)) sent: SentBody<SplitLotBody>): Promise<SplitLotResponse> {
    return this.splitLot.execute(context, id, version, sent);
  }

  @Post('joins')
  @HttpCode(200)
  @Changes('item.join')
  @ApiBody({ type: JoinLotsBody })
  join(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(JoinLotsBody)) sent: SentBody<JoinLotsBody>): Promise<JoinLotsResponse> {
    return this.joinLots.execute(context, id, version, sent);
  }

  @Put('parent')
  @Changes('item.arrange')
  @ApiBody({ type: ArrangeItemBody })
  arrange(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(ArrangeItemBody)) sent: SentBody<ArrangeItemBody>): Promise<{ readonly id: string; readonly version: number }> {
    return this.arrangeItem.execute(context, id, version, sent);
  }
}
