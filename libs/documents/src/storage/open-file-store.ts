import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '#platform';
import { DiskFileStore } from './disk-file-store.js';
import type { FileStore } from './file-store.js';
import { readS3Address } from './s3-address.js';
import { S3FileStore } from './s3-file-store.js';
import type { OnFault } from './store-away.js';

/** The store of the configuration: a folder (`file://`) or object storage (`s3://`). */
export function openFileStore(config: Pick<Config, 'ZEGEL_FILES_URL' | 'ZEGEL_S3_ACCESS_KEY' | 'ZEGEL_S3_SECRET_KEY'>, onFault: OnFault): FileStore {
  if (config.ZEGEL_FILES_URL.startsWith('file:')) return new DiskFileStore(fileURLToPath(config.ZEGEL_FILES_URL), onFault);
  return new S3FileStore(readS3Address(config), path.join(os.tmpdir(), 'zegel-incoming'), onFault);
}
