import { Injectable } from '@nestjs/common';
import type { Job, JobRun } from '#platform';
import { SweepFiles } from '../application/sweep-files.service.js';

const EVERY_SIX_HOURS = 6 * 60 * 60 * 1000;

/** Clears up after uploads whose process was killed. */
@Injectable()
export class SweepFilesJob implements Job {
  readonly queue = 'documents';
  readonly name = 'documents.sweep-files.v1';
  readonly every = EVERY_SIX_HOURS;

  constructor(private readonly sweep: SweepFiles) {}

  async handle(_: unknown, { jobId }: JobRun): Promise<void> {
    await this.sweep.execute(jobId);
  }
}
