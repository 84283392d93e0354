import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../../../tools/free-port.mjs';

/** A mail server of the test: takes mail, refuses it, or is away, as it is told. */
export class MailServer {
  readonly taken: ParsedMail[] = [];
  /** What is answered to a recipient; undefined takes the mail. */
  refuse: (address: string) => { readonly code: number; readonly text: string } | undefined = () => undefined;
  /** Called when a mail has come in whole, before it is acknowledged. */
  onMail: () => Promise<void> = async () => undefined;
  private server: SMTPServer | undefined;

  private constructor(private readonly port: number) {}

  static async create(): Promise<MailServer> {
    return new MailServer(await freePort());
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 50,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.refuse(address);
        done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
      },
      onData: (stream, _session, done) => {
        simpleParser(stream)
          .then((mail) => this.taken.push(mail))
          .then(() => this.onMail())
          .then(() => done(), done);
      },
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    if ((this.server.server.address() as AddressInfo).port !== this.port) throw new Error('the mail server of the test has another port');
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
  }
}
