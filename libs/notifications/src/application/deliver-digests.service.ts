import { Injectable } from '@nestjs/common';
import { UnitOfWork, processContext } from '#platform';
import { retryDelay } from '../domain/retry-delay.js';
import { wordDigest } from '../domain/word-digest.js';
import type { MailNotSent } from '../mail/mail-sender.js';
import { DigestRepository, type DigestPart, type DueDigest } from '../persistence/digest.repository.js';
import { NO_LONGER_ALLOWED, type MailRun } from './deliver-mail.service.js';
import { PostMail } from './post-mail.service.js';
import { QuietHoursOf } from './quiet-hours-of.js';
import { RightsToParts } from './rights-to-parts.js';

const NOWHERE = { caseId: null, itemId: null, deadlineId: null, importId: null };

/**
 * Sends each person's one mail of the day. Its contents are settled before it is sent and are sent, failed or given up with it; who
 * dies in between sends the same digest again, under the same Message-ID.
 */
@Injectable()
export class DeliverDigests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly digests: DigestRepository,
    private readonly recipients: RightsToParts,
    private readonly quiet: QuietHoursOf,
    private readonly post: PostMail,
  ) {}

  /** Sends until no digest is due, or the mail server is away. */
  async execute(jobId: string): Promise<MailRun> {
    await this.inTransaction(jobId, () => this.digests.gather());
    let sent = 0;
    const postponed: string[] = []; // looked at once a run: the clock of the database and that of quiet hours may differ
    for (;;) {
      const taken = await this.inTransaction(jobId, () => this.take(postponed));
      if (taken === null) return { sent, serverAway: null };
      if (taken === 'not-now') continue;
      const failure = await this.send(taken);
      await this.inTransaction(jobId, () => this.noteOutcome(taken.digest, failure));
      if (failure === null) sent += 1;
      if (failure?.serverAway) return { sent, serverAway: failure.reason };
    }
  }

  private async take(postponed: string[]): Promise<{ readonly digest: DueDigest; readonly parts: readonly DigestPart[] } | 'not-now' | null> {
    const digest = await this.digests.takeDue(postponed);
    if (digest === null) return null;
    const until = await this.quiet.until(digest.userId);
    if (until !== null) {
      await this.digests.postpone(digest, until);
      postponed.push(digest.digestId);
      return 'not-now';
    }
    const parts = await this.recipients.keepAllowed(await this.digests.partsOf(digest.digestId));
    if (parts.length > 0) return { digest, parts };
    await this.digests.noteFailed(digest.digestId, NO_LONGER_ALLOWED, null);
    return 'not-now';
  }

  private send({ digest, parts }: { readonly digest: DueDigest; readonly parts: readonly DigestPart[] }): Promise<MailNotSent | null> {
    const { digestId: id, userId, email, attempt, errorBefore, locale } = digest;
    const entries = parts.map((part) => ({ message: part.message, caseReference: part.caseReference, link: this.post.linkTo(part) }));
    const repeat = attempt > 1 && errorBefore === null;
    return this.post.send({ id, userId, email, attempt, ...wordDigest(entries, { link: this.post.linkTo(NOWHERE), repeat }, locale) });
  }

  private async noteOutcome({ digestId, attempt }: DueDigest, failure: MailNotSent | null): Promise<void> {
    if (failure === null) await this.digests.noteSent(digestId);
    else await this.digests.noteFailed(digestId, failure.reason, retryDelay(attempt));
  }

  private inTransaction<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('digest-delivery', 'process', jobId), work);
  }
}
