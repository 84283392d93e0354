import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}

/** How someone signed: drawn on the screen (the image, PNG) or by typing the full name and confirming it. */
export interface SignedBy {
  readonly name: string;
  readonly image: Uint8Array | null;
  readonly typed: string | null;
}

/**
 * The hash of a signature: over what was signed, who signs, when, and the image or the typed name itself. SHA-256 of a JSON
 * list in this order, so that a signature cannot be put under anything else.
 */
export function signatureHash(contentHash: string, signsAs: string, { name, image, typed }: SignedBy, signedAt: string): string {
  return sha256(JSON.stringify([contentHash, signsAs, name, image === null ? null : sha256(image), typed, signedAt]));
}
