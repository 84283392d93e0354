import { Injectable } from '@nestjs/common';
import type { Job, JobRun } from '#platform';
import { SweepImportFiles } from '../application/sweep-import-files.service.js';

const EVERY_SIX_HOURS = 6 * 60 * 60 * 1000;

/** Clears up after imports that were given up or never came to be. */
@Injectable()
export class SweepImportFilesJob implements Job {
  readonly queue = 'transfer';
  readonly name = 'transfer.sweep-import-files.v1';
  readonly every = EVERY_SIX_HOURS;

  constructor(private readonly sweep: SweepImportFiles) {}

  async handle(_: unknown, { jobId }: JobRun): Promise<void> {
    await this.sweep.execute(jobId);
  }
}
