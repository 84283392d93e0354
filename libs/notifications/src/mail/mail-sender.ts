/** A mail on its way out. */
export interface OutgoingMail {
  /** The same for every attempt, so that a repeat can be recognised. */
  readonly messageId: string;
  readonly userId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** This attempt, from 1. */
  readonly attempt: number;
}

/** Why a mail was not taken, in a word for the log and the record: a code of the server or the network, never its words. */
export class MailNotSent extends Error {
  constructor(
    readonly reason: string,
    /** The server could not be reached or did not answer: other mail would fare no better now. */
    readonly serverAway: boolean,
  ) {
    super(`mail not sent: ${reason}`);
  }
}

/** The way out for mail. */
export abstract class MailSender {
  /** Hands over one mail; when it returns, the other side has taken it. @throws MailNotSent */
  abstract send(mail: OutgoingMail): Promise<void>;

  /** Lets go of open connections. */
  abstract close(): void;
}
