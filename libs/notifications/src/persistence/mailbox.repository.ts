import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export interface LocalMail {
  readonly id: string;
  readonly userId: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: Date;
}

/** The mail that the embedded default keeps instead of sending. */
@Injectable()
export class MailboxRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Keeps a mail; the same message a second time is not kept again. */
  async add(mail: Omit<LocalMail, 'sentAt'>): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO local_mail (id, user_id, message_id, recipient, subject, body) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT local_mail_message_id_unique DO NOTHING`,
      [mail.id, mail.userId, mail.messageId, mail.recipient, mail.subject, mail.body],
    );
  }

  newestOf(userId: string, limit: number): Promise<LocalMail[]> {
    return this.uow.manager.query<LocalMail[]>(
      `SELECT id, user_id AS "userId", message_id AS "messageId", recipient, subject, body, sent_at AS "sentAt"
       FROM local_mail WHERE user_id = $1 ORDER BY sequence DESC LIMIT $2`,
      [userId, limit],
    );
  }
}
