import { createTransport, type Transporter } from 'nodemailer';
import { MailNotSent, MailSender, type OutgoingMail } from './mail-sender.js';

/** Sends over SMTP, one connection kept open between mails. */
export class SmtpSender extends MailSender {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    // Time-outs in milliseconds; an attempt with all of them ends well before its turn comes again.
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0]);
    this.transport.on('error', () => undefined); // an idle connection that breaks is opened anew; a mail reports its own failure
  }

  async send({ messageId, to, subject, text, attempt }: OutgoingMail): Promise<void> {
    try {
      await this.transport.sendMail({
        messageId,
        from: this.from,
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Zegel-Attempt': String(attempt) },
      });
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      throw new MailNotSent(String(responseCode ?? code ?? 'unknown'), responseCode === undefined);
    }
  }

  close(): void {
    this.transport.close();
  }
}
