import type { Config, UnitOfWork } from '#platform';
import type { MailboxRepository } from '../persistence/mailbox.repository.js';
import type { MailSender } from './mail-sender.js';
import { MailboxSender } from './mailbox-sender.js';
import { SmtpSender } from './smtp-sender.js';

/** The way out of the configuration: a mail server, or the mailbox that a page shows. */
export function openMailSender({ ZEGEL_MAIL_URL, ZEGEL_MAIL_FROM }: Pick<Config, 'ZEGEL_MAIL_URL' | 'ZEGEL_MAIL_FROM'>, uow: UnitOfWork, mailbox: MailboxRepository): MailSender {
  return ZEGEL_MAIL_URL === 'mailbox:' ? new MailboxSender(uow, mailbox) : new SmtpSender(ZEGEL_MAIL_URL, ZEGEL_MAIL_FROM);
}
