import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { HandOver } from '../application/hand-over.service.js';
import { PreviewHandOver } from '../application/preview-hand-over.service.js';
import { SetDeadline } from '../application/set-deadline.service.js';
import { ShowMonth } from '../application/show-month.service.js';
import type { DeadlineMonth, DeadlineRuleRef, HandOverPreview, HandedOver } from '../contract.js';
import { CancelDeadlineBody, ChangeDeadlineBody, HandOverBody, HandOverPreviewQueryString, MonthQueryString, SetDeadlineBody } from './handling.requests.js';

type Kept = { readonly id: string; readonly version: number };

/** Deadlines set by hand, handing over all at once, and the month. Stands before the routes with an id in their place. */
@Controller()
export class HandlingController {
  constructor(
    private readonly manual: SetDeadline,
    private readonly preview: PreviewHandOver,
    private readonly handOver: HandOver,
    private readonly month: ShowMonth,
  ) {}

  @Get('deadlines/month')
  @Reads('deadline.view')
  showMonth(@Work() context: WorkContext, @Query() { month, ...query }: MonthQueryString): Promise<DeadlineMonth> {
    return this.month.execute(context, month, query);
  }

  @Get('deadlines/rules')
  @Reads('deadline.view')
  rules(): readonly DeadlineRuleRef[] {
    return this.month.rulesToChoose();
  }

  @Post('cases/:id/deadlines')
  @Creates('deadline.set')
  @ApiBody({ type: SetDeadlineBody })
  set(@Work() context: WorkContext, @Param('id', RecordId) caseId: string, @Body(sentAs(SetDeadlineBody)) sent: SentBody<SetDeadlineBody>): Promise<Kept> {
    return this.manual.set(context, caseId, sent);
  }

  @Put('deadlines/:id')
  @Changes('deadline.change')
  @ApiBody({ type: ChangeDeadlineBody })
  change(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(ChangeDeadlineBody)) sent: SentBody<ChangeDeadlineBody>): Promise<Kept> {
    return this.manual.change(context, id, version, sent);
  }

  @Post('deadlines/:id/cancellation')
  @HttpCode(200)
  @Changes('deadline.cancel')
  cancel(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: CancelDeadlineBody): Promise<Kept> {
    return this.manual.cancel(context, id, version, body);
  }

  @Get('handovers/preview')
  @Reads('deadline.hand-over')
  previewHandOver(@Work() context: WorkContext, @Query() query: HandOverPreviewQueryString): Promise<HandOverPreview> {
    return this.preview.execute(context, query);
  }

  @Post('me/handover')
  @HttpCode(200)
  @Creates('deadline.hand-over')
  @ApiBody({ type: HandOverBody })
  hand(@Work() context: WorkContext, @Body(sentAs(HandOverBody)) sent: SentBody<HandOverBody>): Promise<HandedOver> {
    return this.handOver.execute(context, context.actor.id, sent);
  }

  @Post('people/:personId/handover')
  @HttpCode(200)
  @Creates('deadline.hand-over-of-others')
  @ApiBody({ type: HandOverBody })
  handOfOthers(@Work() context: WorkContext, @Param('personId', RecordId) fromId: string, @Body(sentAs(HandOverBody)) sent: SentBody<HandOverBody>): Promise<HandedOver> {
    return this.handOver.execute(context, fromId, sent);
  }
}
