import { createHmac, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const PREFIX = 'whsec_';

export function newWebhookSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** A secret as it is shown, once, to who sets up the receiver. */
export function wordSecret(secret: Buffer): string {
  return `${PREFIX}${secret.toString('base64')}`;
}

/**
 * The headers that let a receiver know sender, moment and contents, by the Standard Webhooks specification 1.0: HMAC-SHA256 over id,
 * time and body. While a secret is being replaced both sign, so that the receiver may change it at any moment.
 */
export function signatureHeaders(id: string, seconds: number, body: string, secrets: readonly Buffer[]): Readonly<Record<string, string>> {
  const signed = secrets.map((secret) => `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signed.join(' ') };
}
