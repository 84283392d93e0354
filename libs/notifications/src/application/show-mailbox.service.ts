import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import type { MailboxMessage } from '../contract.js';
import { MailboxRepository } from '../persistence/mailbox.repository.js';

const SHOWN = 200;

/** The reader's own mail, the newest first, where mail is kept instead of sent. */
@Injectable()
export class ShowMailbox {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailbox: MailboxRepository,
  ) {}

  async execute(context: WorkContext): Promise<MailboxMessage[]> {
    return this.uow.read(context, async () => {
      const found = await this.mailbox.newestOf(context.actor.id, SHOWN);
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'mailbox', subjectId: context.actor.id, data: { found: found.length } });
      return found.map((mail) => ({ id: mail.id, sentAt: mail.sentAt.toISOString(), to: mail.recipient, subject: mail.subject, text: mail.body }));
    });
  }
}
