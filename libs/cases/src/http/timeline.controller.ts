import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Creates, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { CorrectEvent } from '../application/corrections/correct-event.service.js';
import { RecordEvent } from '../application/record-event.service.js';
import { ShowTimeline } from '../application/show-timeline.service.js';
import type { TimelineEvent } from '../contract.js';
import { CorrectEventBody, RecordEventBody, TimelineQuery } from './case.requests.js';

/** What happened in a case, in law and in the register. */
@Controller('cases/:id')
export class TimelineController {
  constructor(
    private readonly timeline: ShowTimeline,
    private readonly events: RecordEvent,
    private readonly corrections: CorrectEvent,
  ) {}

  @Get('timeline')
  @Reads('case.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: TimelineQuery): Promise<{ rows: TimelineEvent[]; nextCursor: string | null }> {
    return this.timeline.execute(context, id, query);
  }

  @Post('events')
  @Creates('event.record')
  @ApiBody({ type: RecordEventBody })
  record(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(RecordEventBody)) sent: SentBody<RecordEventBody>): Promise<{ id: string }> {
    return this.events.execute(context, id, sent);
  }

  @Post('events/:eventId/correction')
  @Creates('event.correct')
  @ApiBody({ type: CorrectEventBody })
  correct(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Param('eventId', RecordId) eventId: string, @Body(sentAs(CorrectEventBody)) sent: SentBody<CorrectEventBody>): Promise<{ id: string }> {
    return this.corrections.execute(context, id, eventId, sent);
  }
}
