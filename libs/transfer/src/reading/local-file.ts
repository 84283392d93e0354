import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TableReadError } from './table.js';

/** A file on disk that can be read as often as needed. */
export interface LocalFile {
  readonly path: string;
  readonly bytes: number;
  dispose(): Promise<void>;
}

/** A path as it is, or a stream set aside in a file of its own until `dispose`. Too much is refused while it flows. */
export async function localFile(source: string | Readable, maxBytes: number): Promise<LocalFile> {
  if (typeof source !== 'string') return setAside(source, maxBytes);
  const { size } = await stat(source);
  if (size > maxBytes) throw tooLarge(maxBytes);
  return { path: source, bytes: size, dispose: async () => {} };
}

async function setAside(source: Readable, maxBytes: number): Promise<LocalFile> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zegel-import-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, 'table');
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(source, counter, createWriteStream(file, { mode: 0o600 }));
    return { path: file, bytes, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function tooLarge(limit: number): TableReadError {
  return new TableReadError('import.file-too-large', { limit });
}
