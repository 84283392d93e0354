import { Injectable } from '@nestjs/common';
import { UnitOfWork, processContext } from '#platform';
import { retryDelay } from '../domain/retry-delay.js';
import { wordMail } from '../domain/word-mail.js';
import type { MailNotSent } from '../mail/mail-sender.js';
import { DeliveryRepository, type DueMail } from '../persistence/delivery.repository.js';
import { RecipientQuery } from '../persistence/recipient.query.js';
import { PostMail } from './post-mail.service.js';
import { QuietHoursOf } from './quiet-hours-of.js';

/** Mails of one run; the next run follows at once. */
const AT_MOST = 500;
export const NO_LONGER_ALLOWED = 'recipient may not be told';

/** How a run ended: how many mails were sent, and why it stopped when the mail server was away. */
export interface MailRun {
  readonly sent: number;
  readonly serverAway: string | null;
}

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
    private readonly quiet: QuietHoursOf,
    private readonly post: PostMail,
  ) {}

  /** Sends until nothing is due, or the mail server is away. */
  async execute(jobId: string): Promise<MailRun> {
    let sent = 0;
    const postponed: string[] = []; // looked at once a run: the clock of the database and that of quiet hours may differ
    for (let taken = 0; taken < AT_MOST; taken += 1) {
      const mail = await this.inTransaction(jobId, () => this.take(postponed));
      if (mail === null) break;
      if (mail === 'not-now') continue;
      const failure = await this.send(mail);
      await this.inTransaction(jobId, () => this.noteOutcome(mail, failure));
      if (failure === null) sent += 1;
      if (failure?.serverAway) return { sent, serverAway: failure.reason };
    }
    return { sent, serverAway: null };
  }

  /** Rights and quiet hours may have changed since the notification was written. */
  private async take(postponed: string[]): Promise<DueMail | 'not-now' | null> {
    const mail = await this.deliveries.takeDue(postponed);
    if (mail === null) return null;
    const [allowed] = await this.recipients.allowed([mail]);
    if (!allowed) {
      await this.deliveries.noteFailed(mail.deliveryId, NO_LONGER_ALLOWED, null);
      return 'not-now';
    }
    const until = mail.pressing ? null : await this.quiet.until(mail.userId);
    if (until === null) return mail;
    await this.deliveries.postpone(mail, until);
    postponed.push(mail.deliveryId);
    return 'not-now';
  }

  private send(mail: DueMail): Promise<MailNotSent | null> {
    const { deliveryId: id, userId, email, attempt, errorBefore } = mail;
    const repeat = attempt > 1 && errorBefore === null; // an attempt ended without a word: its process was killed
    return this.post.send({ id, userId, email, attempt, ...wordMail({ message: mail.message, caseReference: mail.caseReference, link: this.post.linkTo(mail), repeat }, mail.locale) });
  }

  private async noteOutcome({ deliveryId, attempt }: DueMail, failure: MailNotSent | null): Promise<void> {
    if (failure === null) await this.deliveries.noteSent(deliveryId);
    else await this.deliveries.noteFailed(deliveryId, failure.reason, retryDelay(attempt));
  }

  private inTransaction<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('mail-delivery', 'process', jobId), work);
  }
}
