import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Creates, Reads, Work, type WorkContext } from '#platform';
import type { FailedOfQueue, RetriedJobs } from './contract.js';
import { HandleFailedJobs } from './handle-failed-jobs.service.js';

/** Background work that was given up. */
@Controller('failed-jobs')
export class FailedJobsController {
  constructor(private readonly jobs: HandleFailedJobs) {}

  @Get()
  @Reads('failed-job.view')
  list(@Work() context: WorkContext): Promise<FailedOfQueue[]> {
    return this.jobs.list(context);
  }

  @Post(':queue/retry')
  @HttpCode(200)
  @Creates('failed-job.retry')
  retryAll(@Work() context: WorkContext, @Param('queue') queue: string): Promise<RetriedJobs> {
    return this.jobs.retryAll(context, queue);
  }

  @Post(':queue/:id/retry')
  @HttpCode(200)
  @Creates('failed-job.retry')
  retry(@Work() context: WorkContext, @Param('queue') queue: string, @Param('id') id: string): Promise<RetriedJobs> {
    return this.jobs.retry(context, queue, id);
  }
}
