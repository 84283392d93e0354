import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { ListCrossBorder } from '../application/list-cross-border.service.js';
import { RecordExchange } from '../application/record-exchange.service.js';
import { RecordRequest } from '../application/record-request.service.js';
import { TransitionRequest } from '../application/transition-request.service.js';
import type { CrossBorderRequest, Exchange } from '../contract.js';
import { AnswerExchangeBody, RecordExchangeBody, RecordRequestBody, RequestTransitionBody } from './cross-border.requests.js';

type Changed = { readonly id: string; readonly version: number };

/** Requests between states and exchanges with partners. */
@Controller()
export class CrossBorderController {
  constructor(
    private readonly list: ListCrossBorder,
    private readonly recordRequest: RecordRequest,
    private readonly transitionRequest: TransitionRequest,
    private readonly exchanges: RecordExchange,
  ) {}

  @Get('cases/:id/requests')
  @Reads('request.view')
  requests(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<CrossBorderRequest[]> {
    return this.list.requests(context, id);
  }

  @Post('cases/:id/requests')
  @Creates('request.record')
  @ApiBody({ type: RecordRequestBody })
  record(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(RecordRequestBody)) sent: SentBody<RecordRequestBody>): Promise<Changed & { reference: string }> {
    return this.recordRequest.execute(context, id, sent);
  }

  @Post('requests/:id/transitions')
  @HttpCode(200)
  @Changes('request.transition')
  @ApiBody({ type: RequestTransitionBody })
  transition(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(RequestTransitionBody)) sent: SentBody<RequestTransitionBody>): Promise<Changed & { state: string }> {
    return this.transitionRequest.execute(context, id, version, sent);
  }

  @Get('cases/:id/exchanges')
  @Reads('request.view')
  listExchanges(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<Exchange[]> {
    return this.list.exchanges(context, id);
  }

  @Post('cases/:id/exchanges')
  @Creates('exchange.record')
  recordExchange(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body() body: RecordExchangeBody): Promise<Changed> {
    return this.exchanges.execute(context, id, body);
  }

  @Post('exchanges/:id/answer')
  @HttpCode(200)
  @Changes('exchange.answer')
  @ApiBody({ type: AnswerExchangeBody })
  answer(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(AnswerExchangeBody)) sent: SentBody<AnswerExchangeBody>): Promise<Changed> {
    return this.exchanges.answer(context, id, version, sent);
  }
}
