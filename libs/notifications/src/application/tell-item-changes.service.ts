import { Injectable } from '@nestjs/common';
import { ITEM_STATUSES } from '#items';
import { Outbox, type Titles } from '#platform';
import { ItemChangeQuery, type ItemChange } from '../persistence/item-change.query.js';
import { Notify, type Message } from './notify.service.js';

const TITLES: ReadonlyMap<string, { readonly title: Titles }> = new Map(Object.entries(ITEM_STATUSES));

/** Tells the followers of an item, and the lead of its case, that its status changed: each change once. */
@Injectable()
export class TellItemChanges {
  constructor(
    private readonly outbox: Outbox,
    private readonly changes: ItemChangeQuery,
    private readonly notify: Notify,
  ) {}

  async execute(listener: string, messageIds: readonly string[], jobId: string): Promise<void> {
    await this.outbox.hearOnce(listener, messageIds, jobId, async (heard) => {
      const changes = await this.changes.of(heard.map(({ eventId }) => eventId));
      await this.notify.people(changes.map(toMessage));
    });
  }
}

function toMessage({ eventId, caseId, itemId, itemReference, status, audience }: ItemChange): Message {
  return {
    userIds: audience,
    key: `item-status:${eventId}`,
    kind: 'item-status',
    message: 'item.status-changed',
    params: { item: itemReference, status: titleOf(status) },
    caseId,
    itemId,
  };
}

function titleOf(status: string): Titles {
  return TITLES.get(status)?.title ?? { nl: status, en: status };
}
