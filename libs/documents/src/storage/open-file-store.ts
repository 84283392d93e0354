import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '#platform';
import { DiskFileStore } from './disk-file-store.js';
import type { FileStore } from './file-store.js';
import { readS3Address } from './s3-address.js';
import type { OnFault } from './store-away.js';

/** The store of the configuration: a folder (`file://`) or object storage (`s3://`). */
export async function openFileStore(config: Pick<Config, 'ZEGEL_FILES_URL' | 'ZEGEL_S3_ACCESS_KEY' | 'ZEGEL_S3_SECRET_KEY'>, onFault: OnFault): Promise<FileStore> {
  if (config.ZEGEL_FILES_URL.startsWith('file:')) return new DiskFileStore(fileURLToPath(config.ZEGEL_FILES_URL), onFault);
  const address = readS3Address(config);
  // The client of object storage is large; where files lie in a folder it is not even loaded.
  const { S3FileStore } = await import('./s3-file-store.js');
  return new S3FileStore(address, path.join(os.tmpdir(), 'zegel-incoming'), onFault);
}
