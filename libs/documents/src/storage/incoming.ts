import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Away } from './store-away.js';

/** Bytes that arrived and lie in a local file of their own. */
export interface IncomingFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
}

/** More bytes came than may; what had arrived is gone again. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`more than ${limit} bytes`);
  }
}

/** Writes a stream to a new file in a folder, hashing on the way, and onto the disk before it returns. */
export async function receiveInto(folder: string, content: AsyncIterable<Uint8Array>, limit: number, away: Away): Promise<IncomingFile> {
  const file = path.join(folder, randomUUID());
  const handle = await create(folder, file).catch(away);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > limit) throw new FileTooLarge(limit);
      hash.update(chunk);
      await handle.writeFile(chunk).catch(away);
    }
    await handle.sync().catch(away);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw error;
  }
  await handle.close().catch(away);
  return { path: file, size, sha256: hash.digest('hex') };
}

export async function discardIncoming({ path: file }: IncomingFile): Promise<void> {
  await rm(file, { force: true });
}

/** Removes what has lain there since before a moment. @returns how many files */
export async function sweepIncoming(folder: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile() || found.mtime >= before) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

async function create(folder: string, file: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return open(file, 'wx', 0o600);
}
