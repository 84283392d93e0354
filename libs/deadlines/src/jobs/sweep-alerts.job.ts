import { Injectable } from '@nestjs/common';
import type { Job } from '#platform';
import { SweepAlerts } from '../application/sweep-alerts.service.js';

const EVERY_MILLISECONDS = 1_000;

/** Sends what has fallen due, however long ago, until nothing is left. */
@Injectable()
export class SweepAlertsJob implements Job {
  readonly queue = 'alerts';
  readonly name = 'deadlines.sweep-alerts.v1';
  readonly every = EVERY_MILLISECONDS;

  constructor(private readonly sweep: SweepAlerts) {}

  async handle(): Promise<void> {
    await this.sweep.execute();
  }
}
