import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileKey, type FileArea } from '../domain/file-key.js';
import { FileStore, type StoredFile } from './file-store.js';
import type { IncomingFile } from './incoming.js';
import type { OnFault } from './store-away.js';

/** Files in a folder of this machine (or one that it mounts). */
export class DiskFileStore extends FileStore {
  constructor(
    private readonly root: string,
    onFault: OnFault,
  ) {
    super(path.join(root, 'incoming'), onFault);
  }

  async keep(file: IncomingFile, area: FileArea, ownerId: string): Promise<string> {
    const key = fileKey(area, file.sha256, ownerId);
    const place = this.placeOf(key);
    const folder = path.dirname(place);
    try {
      const made = await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(file.path, place);
      // A name is on the disk when its folder is; so is the folder itself when its own folder is.
      await syncFolder(folder);
      if (made !== undefined) for (const above of foldersBetween(this.root, folder)) await syncFolder(above);
    } catch (error) {
      this.away(error);
    }
    return key;
  }

  async get(key: string): Promise<Readable> {
    const handle = await open(this.placeOf(key)).catch((error: unknown) => {
      if (isGone(error)) throw new Error('The file of a record is not in the store.');
      return this.away(error);
    });
    return handle.createReadStream();
  }

  async exists(key: string): Promise<boolean> {
    return stat(this.placeOf(key)).then(
      (found) => found.isFile(),
      (error: unknown) => (isGone(error) ? false : this.away(error)),
    );
  }

  async delete(key: string): Promise<void> {
    await rm(this.placeOf(key), { force: true }).catch(this.away);
  }

  async *list(area: FileArea): AsyncIterable<StoredFile> {
    const folders = await this.namesIn(path.join(this.root, area));
    for (const folder of folders) {
      for (const name of await this.namesIn(path.join(this.root, area, folder))) {
        const found = await stat(path.join(this.root, area, folder, name)).catch(() => null);
        if (found?.isFile()) yield { key: `${area}/${folder}/${name}`, modifiedAt: found.mtime };
      }
    }
  }

  private async namesIn(folder: string): Promise<string[]> {
    return readdir(folder).catch((error: unknown) => (isGone(error) ? [] : this.away(error)));
  }

  private placeOf(key: string): string {
    const place = path.resolve(this.root, key);
    if (!place.startsWith(path.resolve(this.root) + path.sep)) throw new Error('A key points outside the store.');
    return place;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The folders above a folder, up to and with the root. */
function foldersBetween(root: string, folder: string): string[] {
  const above: string[] = [];
  for (let at = path.dirname(folder); at.startsWith(root); at = path.dirname(at)) above.push(at);
  return above;
}

function isGone(error: unknown): boolean {
  return (error as { code?: string }).code === 'ENOENT';
}
