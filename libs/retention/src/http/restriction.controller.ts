import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, sentAs, type SentBody, type WorkContext } from '#platform';
import { RestrictCases } from '../application/restrict-cases.service.js';
import type { RestrictionsOfCase } from '../contract.js';
import { LiftRestrictionBody, RestrictCaseBody } from './restriction.requests.js';

/** Cases that are restricted instead of erased. */
@Controller()
export class RestrictionController {
  constructor(private readonly restrictions: RestrictCases) {}

  @Get('cases/:id/restrictions')
  @Reads('restriction.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<RestrictionsOfCase> {
    return this.restrictions.list(context, id);
  }

  @Post('cases/:id/restrictions')
  @Creates('restriction.place')
  @ApiBody({ type: RestrictCaseBody })
  place(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Body(sentAs(RestrictCaseBody)) sent: SentBody<RestrictCaseBody>): Promise<{ readonly id: string }> {
    return this.restrictions.place(context, id, sent);
  }

  @Post('restrictions/:id/lift')
  @HttpCode(200)
  @Changes('restriction.place')
  lift(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: LiftRestrictionBody): Promise<{ readonly id: string; readonly version: number }> {
    return this.restrictions.lift(context, id, version, body);
  }
}
