import { Body, Controller, Get, Post } from '@nestjs/common';
import { Creates, Reads, Work, type WorkContext } from '#platform';
import { ReviewRights } from '../application/review-rights.service.js';
import type { RightsReport } from '../contract.js';
import { SignRightsReviewBody } from './rights-review.requests.js';

/** Who has what rights, looked at and signed for. */
@Controller()
export class RightsReviewController {
  constructor(private readonly review: ReviewRights) {}

  @Get('rights-report')
  @Reads('rights-report.view')
  show(@Work() context: WorkContext): Promise<RightsReport> {
    return this.review.show(context);
  }

  @Post('rights-reviews')
  @Creates('rights-report.sign')
  sign(@Work() context: WorkContext, @Body() body: SignRightsReviewBody): Promise<{ readonly id: string }> {
    return this.review.sign(context, body);
  }
}
