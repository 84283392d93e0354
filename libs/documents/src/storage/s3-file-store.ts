import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { fileKey, type FileArea } from '../domain/file-key.js';
import { FileStore, type StoredFile } from './file-store.js';
import type { IncomingFile } from './incoming.js';
import type { S3Address } from './s3-address.js';
import type { OnFault } from './store-away.js';

/** Pieces of a large file: two of them are in memory at a time. */
const PART_BYTES = 8 * 1024 * 1024;

/** Files in S3-compatible object storage. An object shows itself only when all of it has arrived. */
export class S3FileStore extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly prefix: string;

  constructor({ bucket, prefix, endpoint, region, forcePathStyle, credentials }: S3Address, incoming: string, onFault: OnFault) {
    super(incoming, onFault);
    this.bucket = bucket;
    this.prefix = prefix === '' ? '' : `${prefix}/`;
    this.client = new S3Client({
      region,
      credentials,
      forcePathStyle,
      ...(endpoint !== undefined && { endpoint }),
      // Not every S3-compatible store knows the newer checksums; the size is checked below and TLS guards the way.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 3_000, socketTimeout: 30_000 },
    });
  }

  async keep(file: IncomingFile, area: FileArea, ownerId: string): Promise<string> {
    const key = fileKey(area, file.sha256, ownerId);
    const where = this.where(key);
    try {
      await new Upload({
        client: this.client,
        params: { ...where, Body: createReadStream(file.path), ContentType: 'application/octet-stream' },
        partSize: PART_BYTES,
        queueSize: 2,
        leavePartsOnError: false,
      }).done();
      const { ContentLength: arrived } = await this.client.send(new HeadObjectCommand(where));
      if (arrived !== file.size) {
        await this.delete(key);
        throw new Error(`${arrived} of ${file.size} bytes arrived in the object storage`);
      }
    } catch (error) {
      this.away(error);
    }
    await rm(file.path, { force: true });
    return key;
  }

  async get(key: string): Promise<Readable> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.where(key)));
      return Body as Readable;
    } catch (error) {
      if (isGone(error)) throw new Error('The file of a record is not in the store.', { cause: error });
      return this.away(error);
    }
  }

  async exists(key: string): Promise<boolean> {
    return this.client.send(new HeadObjectCommand(this.where(key))).then(
      () => true,
      (error: unknown) => (isGone(error) ? false : this.away(error)),
    );
  }

  async delete(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.where(key))).catch(this.away);
  }

  async *list(area: FileArea): AsyncIterable<StoredFile> {
    let next: string | undefined;
    do {
      const page = await this.client
        .send(new ListObjectsV2Command({ Bucket: this.bucket, Prefix: `${this.prefix}${area}/`, ...(next !== undefined && { ContinuationToken: next }) }))
        .catch(this.away);
      for (const { Key, LastModified } of page.Contents ?? []) {
        if (Key !== undefined && LastModified !== undefined) yield { key: Key.slice(this.prefix.length), modifiedAt: LastModified };
      }
      next = page.NextContinuationToken;
    } while (next !== undefined);
  }

  private where(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: `${this.prefix}${key}` };
  }
}

function isGone(error: unknown): boolean {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;
}
