import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Changes, ExpectedVersion, Reads, RecordId, Work, type Page, type WorkContext } from '#platform';
import { PreviewChange } from '../application/administration/preview-change.service.js';
import { Replans } from '../application/administration/replans.service.js';
import type { PreviewPage, ReplanJob, ReplanJobPage } from '../contract.js';
import { CursorQuery, PreviewBody } from './rules.requests.js';

type Stepped = { readonly id: string };

/** What a change of the rules would move, and the jobs that move it. */
@Controller()
export class ReplanController {
  constructor(
    private readonly previewing: PreviewChange,
    private readonly replans: Replans,
  ) {}

  @Post('rule-changes/preview')
  @HttpCode(200)
  @Reads('rules.change')
  preview(@Work() context: WorkContext, @Body() body: PreviewBody): Promise<PreviewPage> {
    return this.previewing.execute(context, body);
  }

  @Get('replan-jobs')
  @Reads('rules.view')
  list(@Work() context: WorkContext, @Query() { cursor }: CursorQuery): Promise<Page<ReplanJob>> {
    return this.replans.list(context, cursor);
  }

  @Get('replan-jobs/:id')
  @Reads('rules.view')
  show(@Work() context: WorkContext, @Param('id', RecordId) id: string): Promise<ReplanJobPage> {
    return this.replans.show(context, id);
  }

  @Post('replan-jobs/:id/stop')
  @HttpCode(200)
  @Changes('rules.change')
  stop(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<Stepped> {
    return this.replans.step(context, id, version, 'stop');
  }

  @Post('replan-jobs/:id/resume')
  @HttpCode(200)
  @Changes('rules.change')
  resume(@Work() context: WorkContext, @Param('id', RecordId) id: string, @ExpectedVersion() version: number): Promise<Stepped> {
    return this.replans.step(context, id, version, 'resume');
  }
}
