import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import { linkTo, type About } from '../domain/link-to.js';
import { MailNotSent, MailSender } from '../mail/mail-sender.js';

/** A worded mail, and the id under which every attempt of it goes out. */
export interface Letter {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly attempt: number;
  readonly subject: string;
  readonly text: string;
}

/** Hands worded mail to the way out, under a Message-ID of this office. */
@Injectable()
export class PostMail {
  constructor(
    private readonly sender: MailSender,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns why it was not taken, or null when it was */
  async send({ id, userId, email, attempt, subject, text }: Letter): Promise<MailNotSent | null> {
    const messageId = `<${id}@${new URL(this.config.ZEGEL_PUBLIC_URL).hostname}>`;
    try {
      await this.sender.send({ messageId, userId, to: email, subject, text, attempt });
      return null;
    } catch (error) {
      if (error instanceof MailNotSent) return error;
      throw error;
    }
  }

  linkTo(about: About): string {
    return linkTo(about, this.config.ZEGEL_PUBLIC_URL);
  }
}
