import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Clock, UnitOfWork, processContext, type Config } from '#platform';
import { retryDelay } from '../domain/retry-delay.js';
import { webhookBody } from '../domain/webhook-body.js';
import { WebhookDeliveryRepository, type DueWebhook } from '../persistence/webhook-delivery.repository.js';
import { signatureHeaders } from '../webhooks/sign-webhook.js';
import { WebhookSender, type WebhookFailure } from '../webhooks/webhook-sender.js';

/** Messages of one run; the next run follows at once. */
const AT_MOST = 200;
/** Milliseconds after which a run makes place for the next, however slow the other sides are. */
const RUN_AT_MOST = 15_000;

/** Why a message of a case that nobody else may hear of is given up: it is sent again on request, when that is over. */
export const CASE_TOLD_TO_NOBODY = 'case may be told to nobody';

/**
 * Sends what waits for other systems, as mail is sent: attempt noted, posted, outcome noted. After an unknown outcome the same message
 * goes again under the same id, by which its receiver knows it. A system that does not answer holds up no other.
 */
@Injectable()
export class SendWebhooks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly sender: WebhookSender,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns how many were taken by the other side */
  async execute(jobId: string): Promise<number> {
    const until = this.clock.now().getTime() + RUN_AT_MOST;
    let sent = 0;
    for (let taken = 0; taken < AT_MOST && this.clock.now().getTime() < until; taken += 1) {
      const due = await this.inTransaction(jobId, () => this.deliveries.takeDue());
      if (due === null) break;
      if (!due.isAllowed) {
        await this.inTransaction(jobId, () => this.deliveries.noteFailed(due, CASE_TOLD_TO_NOBODY, null, false));
        continue;
      }
      const failure = await this.send(due);
      await this.inTransaction(jobId, () => (failure === null ? this.deliveries.noteSent(due) : this.deliveries.noteFailed(due, failure.reason, retryDelay(due.attempt), failure.away)));
      if (failure === null) sent += 1;
    }
    return sent;
  }

  private send(due: DueWebhook): Promise<WebhookFailure | null> {
    const body = webhookBody({ ...due, happenedAt: due.happenedAt.toISOString() }, this.config.ZEGEL_PUBLIC_URL);
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    return this.sender.send({ url: due.url, headers: { ...signatureHeaders(due.messageId, seconds, body, due.secrets), 'idempotency-key': due.messageId }, body });
  }

  private inTransaction<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('webhook-delivery', 'process', jobId), work);
  }
}
