import { Injectable } from '@nestjs/common';
import { SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { Notification } from '../contract.js';
import { wordMessage } from '../domain/word-message.js';
import { NotificationRepository, type StoredNotification } from '../persistence/notification.repository.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'notifications';

export interface NotificationSearch {
  readonly unread?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The reader's own notifications, the newest first. One about a case that the reader may no longer see is not there. */
@Injectable()
export class ListNotifications {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notifications: NotificationRepository,
  ) {}

  async execute(context: WorkContext, { unread = false, cursor, limit = DEFAULT_LIMIT }: NotificationSearch): Promise<Page<Notification>> {
    const before = decodeCursor(cursor, ORDER, { value: SEQUENCE })?.value ?? null;
    const userId = context.actor.id;
    return this.uow.read(context, async () => {
      const found = await this.notifications.page(userId, { unread, before, limit: limit + 1 });
      const total = before === null && found.length <= limit ? found.length : await this.notifications.count(userId, unread);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'notification-list', subjectId: userId, data: { found: shown.length } });
      return {
        rows: shown.map(describe),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sequence, id: last.id }) : null,
        total,
      };
    });
  }
}

function describe(row: StoredNotification): Notification {
  return {
    id: row.id,
    kind: row.kind,
    title: wordMessage(row.message, row.params),
    caseId: row.caseId,
    caseReference: row.caseReference,
    itemId: row.itemId,
    deadlineId: row.deadlineId,
    importId: row.importId,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    deliveries: row.deliveries,
  };
}
