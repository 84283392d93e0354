import { createHash } from 'node:crypto';

/** What a version of a document says, as far as its hash covers it. */
export interface HashedVersion {
  readonly previousHash: string | null;
  readonly id: string;
  readonly seriesId: string;
  readonly number: number;
  readonly caseId: string;
  readonly itemId: string | null;
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly reason: string | null;
  readonly uploadedBy: string;
  /** To the millisecond, UTC. */
  readonly uploadedAt: string;
}

/**
 * The hash of a version over what it says, its bytes by their SHA-256, and over the hash of the version before it. SHA-256 of a JSON
 * list in this order with a space after each comma, in hexadecimal; the database writes it.
 */
export function versionHash(version: HashedVersion): string {
  const { previousHash, id, seriesId, number, caseId, itemId, kind, title, fileName, mediaType, size, sha256, reason, uploadedBy, uploadedAt } = version;
  const said = [previousHash, id, seriesId, number, caseId, itemId, kind, title, fileName, mediaType, size, sha256, reason, uploadedBy, uploadedAt];
  return createHash('sha256').update(`[${said.map((value) => JSON.stringify(value)).join(', ')}]`).digest('hex');
}

/** Every version covers itself and the one before it. @param chain from the first on */
export function isChainIntact(chain: readonly (HashedVersion & { readonly hash: string })[]): boolean {
  return chain.every((version, index) => {
    const before = chain[index - 1];
    return version.number === index + 1 && version.previousHash === (before?.hash ?? null) && version.seriesId === chain[0]?.id && version.hash === versionHash(version);
  });
}
