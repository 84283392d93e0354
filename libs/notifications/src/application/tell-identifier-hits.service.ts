import { Injectable } from '@nestjs/common';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { IdentifierHitQuery, type IdentifierHit } from '../persistence/identifier-hit.query.js';
import { Notify, type Message } from './notify.service.js';

/**
 * Tells the people of a case that a number of their item was recorded in another one, once for each pair of items, and that a desk asks
 * about it, each time. A question is a fact of the case it is about too.
 */
@Injectable()
export class TellIdentifierHits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly hits: IdentifierHitQuery,
    private readonly notify: Notify,
    private readonly clock: Clock,
  ) {}

  async execute(listener: string, messageIds: readonly string[], jobId: string): Promise<void> {
    await this.outbox.hearOnce(listener, messageIds, jobId, async (heard) => {
      const hits = await this.hits.of(heard.map(({ eventId }) => eventId));
      await this.notify.people(hits.map(toMessage));
      for (const { eventId, caseId, itemId, kind, normalised, byUnit, reference } of hits.filter(({ asked }) => asked)) {
        this.uow.record({ type: 'identifier.asked-about', caseId, subjectType: 'item', subjectId: itemId, occurredOn: this.clock.today(), data: { question: eventId, kind, normalised, unit: byUnit, reference } });
      }
    });
  }
}

function toMessage({ eventId, asked, byUnit, reference, caseId, itemId, itemReference, audience }: IdentifierHit): Message {
  const told = { userIds: audience, kind: 'assignment', caseId, itemId } as const;
  return asked
    ? { ...told, key: `identifier-asked:${eventId}:${itemId}`, message: 'identifier.asked-about', params: { item: itemReference, desk: byUnit, reference } }
    : { ...told, key: `identifier-known:${reference}:${itemId}`, message: 'identifier.known-elsewhere', params: { item: itemReference, desk: byUnit } };
}
