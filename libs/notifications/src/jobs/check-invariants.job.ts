import { Injectable } from '@nestjs/common';
import type { Job, JobRun } from '#platform';
import { CheckInvariants } from '../application/check-invariants.service.js';

const EVERY_DAY = 24 * 60 * 60 * 1000;

/** Looks once a day whether everything that must be true is. */
@Injectable()
export class CheckInvariantsJob implements Job {
  readonly queue = 'notifications';
  readonly name = 'notifications.check-invariants.v1';
  readonly every = EVERY_DAY;

  constructor(private readonly check: CheckInvariants) {}

  async handle(_: unknown, { jobId }: JobRun): Promise<void> {
    await this.check.execute(jobId);
  }
}
