import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, ExpectedVersion, Reads, RecordId, Work, sentAs, type Page, type SentBody, type WorkContext } from '#platform';
import { CompleteDeadline } from '../application/complete-deadline.service.js';
import { MeetingActs } from '../application/meeting-acts.service.js';
import { ExplainDeadline } from '../application/explain-deadline.service.js';
import { HandleDeadline } from '../application/handle-deadline.service.js';
import { ListDeadlines } from '../application/list-deadlines.service.js';
import { ShowToday } from '../application/show-today.service.js';
import type { Deadline, DeadlineCount, DeadlinePage, DeadlineRow, ExplainedDeadline, MeetingAct, Today } from '../contract.js';
import { AcknowledgeBody, AssignBody, CompleteBody, CursorQueryString, DeadlineFilterQueryString, DeadlineListQueryString, TodayQueryString } from './deadline.requests.js';

type Handled = { readonly id: string; readonly version: number };

/** Deadlines: today's, lists, why a date is what it is, and what is done about it. */
@Controller()
export class DeadlineController {
  constructor(
    private readonly list: ListDeadlines,
    private readonly explain: ExplainDeadline,
    private readonly handle: HandleDeadline,
    private readonly completion: CompleteDeadline,
    private readonly meeting: MeetingActs,
    private readonly showToday: ShowToday,
  ) {}

  @Get('today')
  @Reads('deadline.view')
  today(@Work() context: WorkContext, @Query() { scope }: TodayQueryString): Promise<Today> {
    return this.showToday.execute(context, scope);
  }

  @Get('deadlines')
  @Reads('deadline.view')
  listDeadlines(@Work() context: WorkContext, @Query() query: DeadlineListQueryString): Promise<DeadlinePage> {
    return this.list.execute(context, query);
  }

  @Get('deadlines/reasons')
  @Reads('deadline.view')
  listReasons(@Work() context: WorkContext, @Query() query: DeadlineListQueryString): Promise<DeadlinePage<ExplainedDeadline>> {
    return this.list.reasons(context, query);
  }

  @Get('deadlines/count')
  @Reads('deadline.view')
  countDeadlines(@Work() context: WorkContext, @Query() query: DeadlineFilterQueryString): Promise<DeadlineCount> {
    return this.list.count(context, query);
  }

  @Get('cases/:id/deadlines')
  @Reads('deadline.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<DeadlineRow[]> {
    return this.list.ofCase(context, id);
  }

  @Get('deadlines/:id')
  @Reads('deadline.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<Deadline> {
    return this.explain.execute(context, id);
  }

  @Post('deadlines/:id/acknowledgement')
  @HttpCode(200)
  @Changes('deadline.acknowledge')
  acknowledge(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: AcknowledgeBody): Promise<Handled> {
    return this.handle.acknowledge(context, id, version, body);
  }

  @Post('deadlines/:id/completion')
  @HttpCode(200)
  @Changes('deadline.complete')
  @ApiBody({ type: CompleteBody })
  complete(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(CompleteBody)) sent: SentBody<CompleteBody>): Promise<Handled> {
    return this.completion.execute(context, id, version, sent);
  }

  @Get('deadlines/:id/acts')
  @Reads('deadline.view')
  acts(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() { cursor }: CursorQueryString): Promise<Page<MeetingAct>> {
    return this.meeting.execute(context, id, cursor);
  }

  @Put('deadlines/:id/assignee')
  @Changes('deadline.assign')
  @ApiBody({ type: AssignBody })
  assign(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body(sentAs(AssignBody)) sent: SentBody<AssignBody>): Promise<Handled> {
    return this.handle.assign(context, id, version, sent);
  }
}
