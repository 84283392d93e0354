import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type WorkContext } from '#platform';
import { NotificationRepository } from '../persistence/notification.repository.js';

/** Notes that the reader has read notifications. Reading twice changes nothing. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notifications: NotificationRepository,
  ) {}

  /** @throws ProblemError `record.not-found` for one that is not the reader's own */
  async one(context: WorkContext, id: string): Promise<void> {
    await this.uow.run(context, async () => {
      if (!(await this.notifications.markRead(context.actor.id, id))) throw new ProblemError('not-found', 'record.not-found');
    });
  }

  async all(context: WorkContext): Promise<{ marked: number }> {
    return this.uow.run(context, async () => ({ marked: await this.notifications.markAllRead(context.actor.id) }));
  }
}
