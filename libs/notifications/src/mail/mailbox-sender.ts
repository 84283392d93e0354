import { randomUUID } from 'node:crypto';
import { UnitOfWork, processContext } from '#platform';
import type { MailboxRepository } from '../persistence/mailbox.repository.js';
import { MailSender, type OutgoingMail } from './mail-sender.js';

/** Keeps mail in a table that a page shows: the embedded default, where there is no mail server. */
export class MailboxSender extends MailSender {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailbox: MailboxRepository,
  ) {
    super();
  }

  async send({ messageId, userId, to, subject, text }: OutgoingMail): Promise<void> {
    await this.uow.run(processContext('mailbox', 'process', messageId), () =>
      this.mailbox.add({ id: randomUUID(), userId, messageId, recipient: to, subject, body: text }),
    );
  }

  close(): void {
    // nothing is held open
  }
}
