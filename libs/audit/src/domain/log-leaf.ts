import { createHmac } from 'node:crypto';
import { leafHash } from './merkle-tree.js';

/** What a leaf says: where the row of the log stands, and a commitment to what it says. No personal data. */
export interface LogLeaf {
  readonly commitment: Buffer;
  /** Counts the database clusters: transaction numbers begin anew in another one. */
  readonly epoch: number;
  readonly sequence: string;
  readonly transaction: string;
}

/** Binds to the content without telling it: who has the salt and the content can show that they belong to the leaf, nobody else can guess it. */
export function commitmentTo(salt: Uint8Array, content: string): Buffer {
  return createHmac('sha256', salt).update(content).digest();
}

/** The bytes of a leaf: canonical JSON, written out. */
export function leafBytes({ commitment, epoch, sequence, transaction }: LogLeaf): string {
  return `{"commitment":"${commitment.toString('hex')}","epoch":${epoch},"sequence":"${sequence}","transaction":"${transaction}"}`;
}

export function hashOfLeaf(leaf: LogLeaf): Buffer {
  return leafHash(leafBytes(leaf));
}
