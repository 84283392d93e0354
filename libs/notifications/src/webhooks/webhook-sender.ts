import { lookup as askDns, type LookupAddress } from 'node:dns';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress, isTrusted, refusalOfAddress, type TrustedHosts } from './webhook-address.js';

/** Milliseconds for all of it: name, connection, handshake and answer. */
const ANSWER_WITHIN = 10_000;
/** Bytes of an answer that are taken in; nothing of them is looked at. */
const ANSWER_AT_MOST = 64 * 1024;

/** Why a webhook was not taken, in a word for the record: a status, a code of the network, never words of the other side. */
export interface WebhookFailure {
  readonly reason: string;
  /** The other side could not be reached or did not answer: other messages to it would fare no better now. */
  readonly away: boolean;
}

export interface OutgoingWebhook {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Resolver = (hostname: string, done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void) => void;

const resolveByDns: Resolver = (hostname, done) => askDns(hostname, { all: true }, done);

class AddressRefused extends Error {
  readonly code = 'address-refused';
}

/**
 * Posts webhooks to the world outside, and only there: https, a public address that is looked at at the moment of connecting (so that
 * a name which changes its mind leads nowhere), no redirects followed, little time and little of an answer.
 */
export class WebhookSender {
  constructor(
    private readonly trusted: TrustedHosts,
    private readonly resolve: Resolver = resolveByDns,
    private readonly answerWithin = ANSWER_WITHIN,
  ) {}

  /** @returns why it was not taken, or null when it was: any answer of 200 to 299 */
  async send({ url: text, headers, body }: OutgoingWebhook): Promise<WebhookFailure | null> {
    const refusal = refusalOfAddress(text, this.trusted);
    if (refusal !== null) return { reason: 'address-refused', away: false };
    const url = new URL(text);
    try {
      const status = await this.post(url, headers, body);
      if (status >= 200 && status < 300) return null;
      return { reason: String(status), away: false };
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      return { reason: name === 'TimeoutError' || code === 'ABORT_ERR' ? 'timeout' : (code ?? 'unknown'), away: code !== 'address-refused' };
    }
  }

  private post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const request = url.protocol === 'https:' ? overHttps : overHttp;
    return new Promise((resolve, reject) => {
      const asked = request(
        url,
        {
          method: 'POST',
          agent: false,
          lookup: this.lookupFor(url),
          signal: AbortSignal.timeout(this.answerWithin),
          headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Zegel-Webhooks/1' },
        },
        (answer) => {
          letGo(answer);
          resolve(answer.statusCode ?? 0);
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }

  /** Looks a name up, and refuses the connection when any of its addresses is not public. */
  private lookupFor(url: URL): LookupFunction {
    const anywhere = isTrusted(url, this.trusted);
    return (hostname, options, done) => {
      this.resolve(hostname, (error, addresses) => {
        const [first] = addresses ?? [];
        if (error || !first) return done(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        if (!anywhere && addresses.some(({ address }) => isPrivateAddress(address))) return done(new AddressRefused(), '', 0);
        return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
      });
    };
  }
}

/** Takes in the rest of an answer without looking at it, as far as it is short. */
function letGo(answer: IncomingMessage): void {
  let taken = 0;
  answer.on('error', () => undefined);
  answer.on('data', (piece: Buffer) => {
    taken += piece.length;
    if (taken > ANSWER_AT_MOST) answer.destroy();
  });
}
