import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** What goes into an archive: bytes, a file of this machine, or a stream that is opened when its turn has come. */
export type ZipEntry = { readonly path: string } & ({ readonly bytes: Uint8Array } | { readonly file: string } | { readonly open: () => Promise<Readable> });

/** An archive, written as it is read: what does not come through breaks it off. */
export function zipOf(entries: readonly ZipEntry[], madeAt: Date): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const options = { mtime: madeAt };
  zip.on('error', (error) => out.destroy(error));
  for (const entry of entries) {
    if ('bytes' in entry) zip.addBuffer(Buffer.from(entry.bytes), entry.path, options);
    else if ('file' in entry) zip.addFile(entry.file, entry.path, options);
    else zip.addReadStreamLazy(entry.path, options, (give) => void entry.open().then((content) => give(null, content), (error: unknown) => give(error, undefined as never)));
  }
  zip.end();
  void pipeline(zip.outputStream, out).catch(() => undefined); // whoever reads `out` hears of it
  return out;
}
