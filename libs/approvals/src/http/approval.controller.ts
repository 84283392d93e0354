import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Changes, ExpectedVersion, Reads, RecordId, Work, type Page, type WorkContext } from '#platform';
import { DecideApproval } from '../application/decide-approval.service.js';
import { ListApprovals } from '../application/list-approvals.service.js';
import type { Approval, ApprovalOutcome } from '../contract.js';
import { ApprovalQueryString, ApproveBody, TurnDownBody } from './approval.requests.js';

/** What waits for a second pair of eyes. */
@Controller()
export class ApprovalController {
  constructor(
    private readonly list: ListApprovals,
    private readonly decide: DecideApproval,
  ) {}

  @Get('approvals')
  @Reads('approval.view')
  all(@Work() context: WorkContext, @Query() query: ApprovalQueryString): Promise<Page<Approval>> {
    return this.list.execute(context, query);
  }

  @Get('cases/:id/approvals')
  @Reads('approval.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: ApprovalQueryString): Promise<Page<Approval>> {
    return this.list.execute(context, query, id);
  }

  @Post('approvals/:id/approval')
  @HttpCode(200)
  @Changes('approval.decide')
  approve(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: ApproveBody): Promise<ApprovalOutcome> {
    return this.decide.approve(context, id, version, body);
  }

  @Post('approvals/:id/refusal')
  @HttpCode(200)
  @Changes('approval.decide')
  refuse(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: TurnDownBody): Promise<ApprovalOutcome> {
    return this.decide.refuse(context, id, version, body);
  }

  @Post('approvals/:id/withdrawal')
  @HttpCode(200)
  @Changes('approval.withdraw')
  withdraw(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: TurnDownBody): Promise<ApprovalOutcome> {
    return this.decide.withdraw(context, id, version, body);
  }
}
