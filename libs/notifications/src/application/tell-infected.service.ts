import { Injectable } from '@nestjs/common';
import { Outbox } from '#platform';
import { InfectedDocumentQuery } from '../persistence/infected-document.query.js';
import { Notify } from './notify.service.js';

/** Tells who sent a document, and the team of its case, that a virus was found in it: each once. */
@Injectable()
export class TellInfected {
  constructor(
    private readonly outbox: Outbox,
    private readonly found: InfectedDocumentQuery,
    private readonly notify: Notify,
  ) {}

  async execute(listener: string, messageIds: readonly string[], jobId: string): Promise<void> {
    await this.outbox.hearOnce(listener, messageIds, jobId, async (heard) => {
      const found = await this.found.of(heard.map(({ eventId }) => eventId));
      await this.notify.people(
        found.map(({ eventId, caseId, caseReference, itemId, found: name, audience }) => ({
          userIds: audience,
          key: `document-infected:${eventId}`,
          kind: 'document',
          message: 'document.infected',
          params: { case: caseReference, found: name },
          caseId,
          ...(itemId !== null && { itemId }),
        })),
      );
    });
  }
}
