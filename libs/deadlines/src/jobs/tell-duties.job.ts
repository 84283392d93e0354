import { Injectable } from '@nestjs/common';
import type { Job } from '#platform';
import { TellDuties } from '../application/tell-duties.service.js';

const EVERY_MILLISECONDS = 3_600_000;

/** Looks every hour which duties of authorities are to be brought to mind. */
@Injectable()
export class TellDutiesJob implements Job {
  readonly queue = 'alerts';
  readonly name = 'deadlines.tell-duties.v1';
  readonly every = EVERY_MILLISECONDS;

  constructor(private readonly duties: TellDuties) {}

  async handle(): Promise<void> {
    await this.duties.execute();
  }
}
