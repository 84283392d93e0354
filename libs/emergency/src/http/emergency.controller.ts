import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Changes, Creates, ExpectedVersion, Reads, RecordId, Work, type Page, type WorkContext } from '#platform';
import { ListEmergency } from '../application/list-emergency.service.js';
import { OpenInEmergency } from '../application/open-in-emergency.service.js';
import { ReviewEmergency } from '../application/review-emergency.service.js';
import type { EmergencyAccess } from '../contract.js';
import { EmergencyPageQueryString, EmergencyQueryString, OpenInEmergencyBody, ReviewEmergencyBody } from './emergency.requests.js';

/** A case of others, opened in an emergency; and the second person's word on it. */
@Controller()
export class EmergencyController {
  constructor(
    private readonly opening: OpenInEmergency,
    private readonly reviewing: ReviewEmergency,
    private readonly listing: ListEmergency,
  ) {}

  @Post('emergency-accesses')
  @Creates('emergency.open')
  open(@Work() context: WorkContext, @Body() body: OpenInEmergencyBody): Promise<{ readonly id: string; readonly caseId: string }> {
    return this.opening.execute(context, body);
  }

  @Get('emergency-accesses')
  @Reads('emergency.view')
  list(@Work() context: WorkContext, @Query() query: EmergencyQueryString): Promise<Page<EmergencyAccess>> {
    return this.listing.execute(context, query);
  }

  @Get('cases/:id/emergency-accesses')
  @Reads('emergency.view')
  ofCase(@Work() context: WorkContext, @Param('id', RecordId) id: string, @Query() query: EmergencyPageQueryString): Promise<Page<EmergencyAccess>> {
    return this.listing.execute(context, query, id);
  }

  @Post('emergency-accesses/:id/review')
  @HttpCode(200)
  @Changes('emergency.review')
  review(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number, @Body() body: ReviewEmergencyBody): Promise<{ readonly id: string; readonly version: number }> {
    return this.reviewing.execute(context, id, version, body);
  }
}
