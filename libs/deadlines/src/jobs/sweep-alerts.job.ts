import { Injectable } from '@nestjs/common';
import { Tracing, type Job } from '#platform';
import { SweepAlerts } from '../application/sweep-alerts.service.js';

const EVERY_MILLISECONDS = 1_000;

/** Sends what has fallen due, however long ago, until nothing is left. A sweep that has something to tell is the beginning of a trace. */
@Injectable()
export class SweepAlertsJob implements Job {
  readonly queue = 'alerts';
  readonly name = 'deadlines.sweep-alerts.v1';
  readonly every = EVERY_MILLISECONDS;

  constructor(
    private readonly sweep: SweepAlerts,
    private readonly tracing: Tracing,
  ) {}

  async handle(): Promise<void> {
    if (!(await this.sweep.isAnyDue())) return;
    await this.tracing.ended([this.tracing.begin('sweep alerts', 'internal', { 'zegel.job': this.name })], () => this.sweep.execute());
  }
}
