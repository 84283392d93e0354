import { Injectable } from '@nestjs/common';
import type { Job, JobRun } from '#platform';
import { MakePreviews } from '../application/make-previews.service.js';

const EVERY_TWO_SECONDS = 2_000;

/** Makes the previews of what has left quarantine. */
@Injectable()
export class MakePreviewsJob implements Job {
  readonly queue = 'documents';
  readonly name = 'documents.make-previews.v1';
  readonly every = EVERY_TWO_SECONDS;

  constructor(private readonly making: MakePreviews) {}

  async handle(_: unknown, { jobId }: JobRun): Promise<void> {
    await this.making.execute(jobId);
  }
}
