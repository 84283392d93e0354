import { Injectable } from '@nestjs/common';
import type { Job, JobRun } from '#platform';
import { WarnOfBackup } from '../application/warn-of-backup.service.js';

const EVERY_QUARTER_OF_AN_HOUR = 15 * 60 * 1000;

/** Looks whether a backup was made in time. */
@Injectable()
export class WarnOfBackupJob implements Job {
  readonly queue = 'notifications';
  readonly name = 'notifications.warn-of-backup.v1';
  readonly every = EVERY_QUARTER_OF_AN_HOUR;

  constructor(private readonly warn: WarnOfBackup) {}

  async handle(_: unknown, { jobId }: JobRun): Promise<void> {
    await this.warn.execute(jobId);
  }
}
