import { Injectable } from '@nestjs/common';
import { Logger, type Job, type JobRun } from '#platform';
import { DeliverDigests } from '../application/deliver-digests.service.js';
import { DeliverMail } from '../application/deliver-mail.service.js';

const EVERY_TWO_SECONDS = 2_000;

/** Sends the mail whose turn it is: first what comes at once, then the digests. */
@Injectable()
export class DeliverMailJob implements Job {
  readonly queue = 'notifications';
  readonly name = 'notifications.deliver-mail.v1';
  readonly every = EVERY_TWO_SECONDS;

  constructor(
    private readonly deliver: DeliverMail,
    private readonly digests: DeliverDigests,
    private readonly logger: Logger,
  ) {}

  async handle(_: unknown, { jobId }: JobRun): Promise<void> {
    const single = await this.deliver.execute(jobId);
    const serverAway = single.serverAway ?? (await this.digests.execute(jobId)).serverAway;
    // Every mail keeps its own count of attempts and comes again in time; running this job again at once would not help.
    if (serverAway !== null) this.logger.warn('the mail server is away; mail waits', { job: this.name, reason: serverAway });
  }
}
