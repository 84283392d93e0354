import { createTransport, type Transporter } from 'nodemailer';
import { MailNotSent, MailSender, type OutgoingMail } from './mail-sender.js';

/** Faults that lie in one mail, such as an address that is none; every other fault without an answer lies in the line or the server. */
const OF_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
/** RFC 5321: the service is closing the line. */
const CLOSING = 421;

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
      const { responseCode, code = 'unknown' } = error as { responseCode?: number; code?: string };
      throw new MailNotSent(String(responseCode ?? code), responseCode === undefined ? !OF_THE_MAIL.has(code) : responseCode === CLOSING);
    }
  }

  close(): void {
    this.transport.close();
  }
}
