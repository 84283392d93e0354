import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import { DeliveryRetryRepository } from '../persistence/delivery-retry.repository.js';

/** Tries a mail again that failed or was given up: on its own, and with all its attempts before it. */
@Injectable()
export class RetryDelivery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deliveries: DeliveryRetryRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Which deliveries there are follows from the act of the context: those of visible cases, or all.
   * @throws ProblemError `record.not-found`; `delivery.not-failed` for one that is sent, under way or waits for its hour
   */
  async execute(context: WorkContext, id: string): Promise<void> {
    await this.uow.run(context, async () => {
      const outcome = await this.deliveries.retry(id);
      if (outcome === 'not-found') throw new ProblemError('not-found', 'record.not-found');
      if (outcome === 'not-failed') throw new ProblemError('rule', 'delivery.not-failed');
      this.uow.record({ type: 'delivery.retried', caseId: null, subjectType: 'delivery', subjectId: id, occurredOn: this.clock.today() });
    });
  }
}
