import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, UnitOfWork, processContext, type Config } from '#platform';
import { linkTo } from '../domain/link-to.js';
import { retryDelay } from '../domain/retry-delay.js';
import { wordMail } from '../domain/word-mail.js';
import { MailNotSent, MailSender } from '../mail/mail-sender.js';
import { DeliveryRepository, type DueMail } from '../persistence/delivery.repository.js';
import { RecipientQuery } from '../persistence/recipient.query.js';

/** Mails of one run; the next run follows at once. */
const AT_MOST = 500;
const NO_LONGER_ALLOWED = 'recipient may not be told';

/**
 * Sends the mail that is due. Sending is an act outside, between two transactions: the attempt is noted, the mail handed over, the
 * outcome noted. Who dies in between leaves an attempt without an outcome, and the mail goes out again: at least once, never not at
 * all, because a second warning of a deadline does less harm than none. The repeat has the same Message-ID and says what it is.
 */
@Injectable()
export class DeliverMail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deliveries: DeliveryRepository,
    private readonly recipients: RecipientQuery,
    private readonly sender: MailSender,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends until nothing is due, or the mail server is away. @returns why it stopped, and how many were sent */
  async execute(jobId: string): Promise<{ readonly sent: number; readonly serverAway: string | null }> {
    let sent = 0;
    for (let taken = 0; taken < AT_MOST; taken += 1) {
      const mail = await this.inTransaction(jobId, () => this.take());
      if (mail === null) break;
      if (mail === 'not-allowed') continue;
      const failure = await this.send(mail);
      await this.inTransaction(jobId, () => this.noteOutcome(mail, failure));
      if (failure === null) sent += 1;
      if (failure?.serverAway) return { sent, serverAway: failure.reason };
    }
    return { sent, serverAway: null };
  }

  /** Rights may have changed since the notification was written. */
  private async take(): Promise<DueMail | 'not-allowed' | null> {
    const mail = await this.deliveries.takeDue();
    if (mail === null) return null;
    const [allowed] = await this.recipients.allowed([mail]);
    if (allowed) return mail;
    await this.deliveries.noteFailed(mail.deliveryId, NO_LONGER_ALLOWED, null);
    return 'not-allowed';
  }

  private async send(mail: DueMail): Promise<MailNotSent | null> {
    const { subject, text } = wordMail({ message: mail.message, caseReference: mail.caseReference, link: linkTo(mail, this.config.ZEGEL_PUBLIC_URL), repeat: mail.repeat }, mail.locale);
    const messageId = `<${mail.deliveryId}@${new URL(this.config.ZEGEL_PUBLIC_URL).hostname}>`;
    try {
      await this.sender.send({ messageId, userId: mail.userId, to: mail.email, subject, text, attempt: mail.attempt });
      return null;
    } catch (error) {
      if (error instanceof MailNotSent) return error;
      throw error;
    }
  }

  private async noteOutcome({ deliveryId, attempt }: DueMail, failure: MailNotSent | null): Promise<void> {
    if (failure === null) await this.deliveries.noteSent(deliveryId);
    else await this.deliveries.noteFailed(deliveryId, failure.reason, retryDelay(attempt));
  }

  private inTransaction<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('mail-delivery', 'process', jobId), work);
  }
}
