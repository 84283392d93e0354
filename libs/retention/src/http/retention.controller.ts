import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, type Page, type WorkContext } from '#platform';
import { KeepCaseRetention } from '../application/case-retention.service.js';
import { ShowRetention } from '../application/show-retention.service.js';
import type { CaseRetention, DueCase, RetentionTerms } from '../contract.js';
import { ChooseRegimeBody, ClocksQueryString, SetTermBody } from './retention.requests.js';

/** How long what is kept is kept: terms, clocks, and the regime of a case. */
@Controller()
export class RetentionController {
  constructor(
    private readonly retention: ShowRetention,
    private readonly ofCases: KeepCaseRetention,
  ) {}

  @Get('retention/clocks')
  @Reads('retention.view')
  clocks(@Work() context: WorkContext, @Query() query: ClocksQueryString): Promise<Page<DueCase>> {
    return this.retention.due(context, query);
  }

  @Get('retention/terms')
  @Reads('retention.view')
  terms(@Work() context: WorkContext): Promise<RetentionTerms> {
    return this.retention.all(context);
  }

  @Post('retention/terms')
  @Creates('retention.set-term')
  setTerm(@Work() context: WorkContext, @Body() body: SetTermBody): Promise<{ readonly id: string }> {
    return this.retention.set(context, body);
  }

  @Get('cases/:id/retention')
  @Reads('hold.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<CaseRetention> {
    return this.ofCases.show(context, id);
  }

  @Post('cases/:id/retention')
  @HttpCode(200)
  @Changes('retention.choose')
  choose(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: ChooseRegimeBody): Promise<{ readonly id: string; readonly version: number }> {
    return this.ofCases.choose(context, id, version, body);
  }
}
