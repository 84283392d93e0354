import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** Unpacks an archive into a folder, by another program than the one that packed it. @returns the paths in it */
export async function unpack(archive: Buffer, folder: string): Promise<string[]> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(archive, { lazyEntries: true });
  const paths: string[] = [];
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(paths));
    zip.on('entry', (entry: yauzl.Entry) => {
      void write(zip, entry, path.join(folder, entry.fileName)).then(() => {
        paths.push(entry.fileName);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

async function write(zip: yauzl.ZipFile, entry: yauzl.Entry, file: string): Promise<void> {
  const stream = await promisify(zip.openReadStream.bind(zip) as (entry: yauzl.Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void)(entry);
  mkdirSync(path.dirname(file), { recursive: true });
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  writeFileSync(file, Buffer.concat(pieces));
}
