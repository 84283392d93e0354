import { createHash } from 'node:crypto';

/** A paper that was made for a package: its name in it, and its bytes. */
export interface EvidencePaper {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the log keeps of a paper, so that another one in its place is found. */
export interface PaperMark {
  readonly path: string;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
}

export function markOf({ path, bytes }: EvidencePaper): PaperMark {
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
}
