import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { RATIO_MATTERS_FROM, type ReadLimits } from '../read-limits.js';
import { TableReadError } from '../table.js';
import { broken, readAt, readZipDirectory, type ZipEntry } from './zip-directory.js';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/**
 * The parts of a workbook. What they unpack to is counted over all parts together, each part once however often it is
 * read: an archive that unpacks to more than it may, or to far more than its size, is refused at that byte.
 */
export class ZipArchive {
  private readonly unpackedByPart = new Map<string, number>();
  private unpackedBytes = 0;

  private constructor(
    private readonly path: string,
    private readonly fileBytes: number,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly limits: ReadLimits,
  ) {}

  static async open(path: string, limits: ReadLimits): Promise<ZipArchive> {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      return new ZipArchive(path, size, await readZipDirectory(file, size), limits);
    } finally {
      await file.close();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  isEncrypted(): boolean {
    return [...this.entries.values()].some((entry) => entry.isEncrypted);
  }

  /** The text of one part, piece by piece. Office writes its parts in UTF-8. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw broken(`missing-part ${name}`);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const piece of this.unpack(entry)) yield decoder.decode(piece, { stream: true });
      yield decoder.decode();
    } catch (error) {
      throw error instanceof TableReadError ? error : broken(`unreadable-part ${name}`);
    }
  }

  private async *unpack(entry: ZipEntry): AsyncGenerator<Buffer> {
    const start = await this.startOf(entry);
    if (entry.packedBytes === 0) return;
    const packed = createReadStream(this.path, { start, end: start + entry.packedBytes - 1 });
    const unpacked = entry.isDeflated ? createInflateRaw() : new PassThrough();
    packed.on('error', (error) => unpacked.destroy(error));
    packed.pipe(unpacked);
    let bytes = 0;
    try {
      for await (const piece of unpacked as AsyncIterable<Buffer>) {
        bytes += piece.length;
        this.count(entry.name, bytes);
        yield piece;
      }
    } finally {
      packed.destroy();
      unpacked.destroy();
    }
  }

  private async startOf(entry: ZipEntry): Promise<number> {
    const file = await open(this.path);
    try {
      const header = await readAt(file, entry.offset, LOCAL_HEADER_BYTES);
      if (header.readUInt32LE(0) !== LOCAL_HEADER) throw broken('local-header');
      const start = entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
      if (start + entry.packedBytes > this.fileBytes) throw broken('cut-off');
      return start;
    } finally {
      await file.close();
    }
  }

  private count(part: string, bytes: number): void {
    const before = this.unpackedByPart.get(part) ?? 0;
    if (bytes <= before) return;
    this.unpackedByPart.set(part, bytes);
    this.unpackedBytes += bytes - before;
    const tooMuch = this.unpackedBytes > this.limits.unpackedBytes;
    const tooDense = this.unpackedBytes > RATIO_MATTERS_FROM && this.unpackedBytes > this.fileBytes * this.limits.ratio;
    if (tooMuch || tooDense) throw new TableReadError('import.unpacked-too-large', { limit: this.limits.unpackedBytes });
  }
}
