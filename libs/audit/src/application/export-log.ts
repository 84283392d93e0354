import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { KeptTree } from '../domain/merkle-tree.js';
import type { LeafRow, LogReader } from '../persistence/log-reader.js';

/** Rows of a page; the export is written as it is read and never held whole. */
const PAGE = 1_000;
const NIL = '00000000-0000-0000-0000-000000000000';

export type ExportLine = Readonly<Record<string, unknown>> & { readonly type: string };

/** There is no checkpoint yet: nothing can be proven. */
export class NothingSealed extends Error {}

/** The line of a leaf: what it says, what it commits to, and what the register says of it now where that is something else. */
export function leafLine(row: LeafRow): ExportLine {
  const { content } = row;
  const now = row.register === null ? null : canonicalJson(row.register as Json);
  return {
    type: 'leaf',
    index: Number(row.leaf_index),
    epoch: row.epoch,
    transaction: row.transaction,
    sequence: row.sequence,
    commitment: row.commitment.toString('hex'),
    hash: row.hash.toString('hex'),
    salt: row.salt?.toString('hex') ?? null,
    content,
    ...(content !== null && now !== content && { register: now }),
  };
}

/** An export as it is written: each line as JSON, and one at the end that tells whether all of them are there as they were written. */
export async function* writtenLines(lines: AsyncIterable<ExportLine>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    count += 1;
    yield text;
  }
  yield `${JSON.stringify({ type: 'end', lines: count, sha256: hash.digest('hex') })}\n`;
}

/** Where the file of a document lies in the store of files. */
export const pathOfFile = ({ id, sha256 }: { readonly id: string; readonly sha256: string }): string => `documents/${sha256.slice(0, 2)}/${sha256}-${id}`;

/**
 * The whole log as lines of an export: leaves with what they commit to, the chains of custody, the documents by their hashes. Whoever
 * has it can compute the root, and needs neither us nor our database. @throws NothingSealed
 */
export async function* exportLog(log: LogReader, origin: string, now: Date): AsyncGenerator<ExportLine> {
  const head = await log.head();
  if (!head) throw new NothingSealed('The log has no checkpoint yet.');
  yield { type: 'export', format: 'zegel-audit-1', scope: 'log', origin, size: head.size, exportedAt: now.toISOString() };
  for (const publicKey of await log.publicKeys()) yield { type: 'key', publicKey };
  yield { type: 'checkpoint', note: head.note };
  for (let from = 0; from < head.size; from += PAGE) {
    for (const row of await log.range(from, Math.min(from + PAGE, head.size))) yield leafLine(row);
  }
  for (const row of await log.unsealed(head.size)) yield { type: 'unsealed', sequence: row.sequence, at: row.at.toISOString() };
  for (let after = { itemId: NIL, number: 0 }, page = await log.moves(after, PAGE); page.length > 0; page = await log.moves(after, PAGE)) {
    for (const move of page) yield { type: 'move', ...move };
    after = page.at(-1) ?? after;
  }
  for (let after = NIL, page = await log.documents(after, PAGE); page.length > 0; page = await log.documents(after, PAGE)) {
    for (const document of page) yield { type: 'file', documentId: document.id, sha256: document.sha256, path: pathOfFile(document) };
    after = page.at(-1)?.id ?? after;
  }
  // After the moves: what was moved meanwhile is told here.
  for (const row of await log.waiting(head.size)) yield { type: 'waiting', ...row };
}

/** Proofs that lead from older checkpoints to the one of an export. */
export async function* consistencyLines(log: LogReader, olders: readonly number[], size: number): AsyncGenerator<ExportLine> {
  const tree = new KeptTree(log);
  for (const older of [...new Set(olders)].filter((each) => each > 0 && each < size).sort((a, b) => a - b)) {
    yield { type: 'consistency', from: older, to: size, proof: (await tree.consistency(older, size)).map((hash) => hash.toString('base64')) };
  }
}
