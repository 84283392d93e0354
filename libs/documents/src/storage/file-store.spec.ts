import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { bytesOf } from '../../testing/made-files.js';
import { S3Subset } from '../../testing/s3-subset.js';
import { fileKey } from '../domain/file-key.js';
import { DiskFileStore } from './disk-file-store.js';
import type { FileStore } from './file-store.js';
import { FileTooLarge } from './incoming.js';
import { S3FileStore } from './s3-file-store.js';

const MEGABYTE = 1024 * 1024;
const s3 = new S3Subset();
const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-store-'));
const incoming = { disk: path.join(folder, 'disk', 'incoming'), s3: path.join(folder, 's3-incoming') };
const faults: unknown[] = [];
const stores: Record<'disk' | 's3', FileStore> = {} as Record<'disk' | 's3', FileStore>;

beforeAll(async () => {
  const endpoint = await s3.start();
  const onFault = (error: unknown): void => void faults.push(error);
  stores.disk = new DiskFileStore(path.join(folder, 'disk'), onFault);
  stores.s3 = new S3FileStore(
    { bucket: 'zegel', prefix: 'files', endpoint, region: 'nl-1', forcePathStyle: true, credentials: { accessKeyId: 'key', secretAccessKey: 'secret' } },
    incoming.s3,
    onFault,
  );
});

beforeEach(() => faults.splice(0));

afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true });
});

const received = (store: FileStore, content: Buffer, limit = 64 * MEGABYTE) => store.receive(Readable.from([content.subarray(0, 10), content.subarray(10)]), limit);

async function readBack(store: FileStore, key: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await store.get(key)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const waiting = (kind: 'disk' | 's3'): string[] => (existsSync(incoming[kind]) ? readdirSync(incoming[kind]) : []);

describe.each(['disk', 's3'] as const)('the file store on %s', (kind) => {
  it('gives back the bytes it was given, under a key that names them', async () => {
    const content = bytesOf(100_000);
    const owner = randomUUID();

    const file = await received(stores[kind], content);
    const key = await stores[kind].keep(file, 'documents', owner);

    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(file).toMatchObject({ size: content.length, sha256 });
    expect(key).toBe(fileKey('documents', sha256, owner));
    expect((await readBack(stores[kind], key)).equals(content)).toBe(true);
    expect(waiting(kind)).toEqual([]);
  });

  it('keeps the same bytes apart for two records, so that one can go', async () => {
    const content = bytesOf(500, 3);
    const first = await stores[kind].keep(await received(stores[kind], content), 'documents', randomUUID());
    const second = await stores[kind].keep(await received(stores[kind], content), 'documents', randomUUID());

    await stores[kind].delete(first);
    await stores[kind].delete(first);

    expect(await stores[kind].exists(first)).toBe(false);
    expect((await readBack(stores[kind], second)).equals(content)).toBe(true);
  });

  it('says that a file is not there before the first byte', async () => {
    const key = fileKey('documents', 'ab'.repeat(32), randomUUID());

    expect(await stores[kind].exists(key)).toBe(false);
    await expect(stores[kind].get(key)).rejects.toThrow('not in the store');
  });

  it('leaves nothing of a stream that breaks', async () => {
    const broken = Readable.from(
      (async function* () {
        yield bytesOf(1_000);
        throw new Error('the sender went away');
      })(),
    );

    await expect(stores[kind].receive(broken, MEGABYTE)).rejects.toThrow('the sender went away');

    expect(waiting(kind)).toEqual([]);
  });

  it('stops at one byte more than the limit and leaves nothing, and takes the limit itself', async () => {
    await expect(received(stores[kind], bytesOf(1_001), 1_000)).rejects.toThrow(FileTooLarge);
    expect(waiting(kind)).toEqual([]);

    const whole = await received(stores[kind], bytesOf(1_000), 1_000);
    expect(whole.size).toBe(1_000);
    await stores[kind].discard(whole);
    expect(waiting(kind)).toEqual([]);
  });

  it('lists an area, and no other', async () => {
    const kept: string[] = [];
    for (const seed of [11, 12, 13, 14, 15]) kept.push(await stores[kind].keep(await received(stores[kind], bytesOf(50, seed)), 'imports', randomUUID()));
    await stores[kind].keep(await received(stores[kind], bytesOf(50, 16)), 'documents', randomUUID());

    const listed: string[] = [];
    for await (const { key, modifiedAt } of stores[kind].list('imports')) {
      expect(Math.abs(Date.now() - modifiedAt.getTime())).toBeLessThan(60_000);
      listed.push(key);
    }

    expect(listed.sort()).toEqual(kept.sort());
  });

  it('sweeps what was received long ago and never kept', async () => {
    const old = await received(stores[kind], bytesOf(10, 21));
    const fresh = await received(stores[kind], bytesOf(10, 22));
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(old.path, longAgo, longAgo);

    expect(await stores[kind].sweep(new Date(Date.now() - 60_000))).toBe(1);

    expect(existsSync(old.path)).toBe(false);
    expect(existsSync(fresh.path)).toBe(true);
    await stores[kind].discard(fresh);
  });
});

describe('object storage', () => {
  it('takes a large file in pieces, whole', async () => {
    const content = bytesOf(20 * MEGABYTE, 5);

    const key = await stores.s3.keep(await received(stores.s3, content), 'documents', randomUUID());

    expect(s3.asked.filter((line) => line.includes(key) && line.includes('partNumber='))).toHaveLength(3);
    expect(s3.objects.get(`zegel/files/${key}`)?.bytes.equals(content)).toBe(true);
  });

  it('that is away is a refusal to try again, told to the log, with nothing left behind', async () => {
    const file = await received(stores.s3, bytesOf(10 * MEGABYTE, 6));
    s3.down = true;

    const outcome = await stores.s3.keep(file, 'documents', randomUUID()).catch((error: unknown) => error);
    await stores.s3.discard(file);
    s3.down = false;

    expect(outcome).toMatchObject({ kind: 'unavailable', code: 'file-store.away' });
    expect(faults).toHaveLength(1);
    expect(waiting('s3')).toEqual([]);
    expect(s3.openUploads).toBe(0);
  });

  it('that loses bytes on the way is found out, and what arrived is removed', async () => {
    const file = await received(stores.s3, bytesOf(100, 8));
    const owner = randomUUID();
    writeFileSync(file.path, 'cut off');

    await expect(stores.s3.keep(file, 'documents', owner)).rejects.toMatchObject({ code: 'file-store.away' });

    expect(await stores.s3.exists(fileKey('documents', file.sha256, owner))).toBe(false);
    await stores.s3.discard(file);
  });
});

describe('a folder', () => {
  it('that cannot be written is a refusal to try again, told to the log', async () => {
    writeFileSync(path.join(folder, 'in-the-way'), '');
    const store = new DiskFileStore(path.join(folder, 'in-the-way'), (error) => void faults.push(error));

    await expect(received(store, bytesOf(10))).rejects.toMatchObject({ kind: 'unavailable', code: 'file-store.away' });

    expect(faults).toHaveLength(1);
  });

  it('is nobody else’s to read', async () => {
    const key = await stores.disk.keep(await received(stores.disk, bytesOf(10, 31)), 'documents', randomUUID());
    const place = path.join(folder, 'disk', key);

    expect(statSync(place).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(place)).mode & 0o777).toBe(0o700);
  });

  it('has no files outside itself', async () => {
    await expect(stores.disk.get('documents/../../outside')).rejects.toThrow('outside the store');
  });
});
