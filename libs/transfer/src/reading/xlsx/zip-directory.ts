import type { FileHandle } from 'node:fs/promises';
import { TableReadError } from '../table.js';

/** A part of a zip archive, as the directory at its end lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly isDeflated: boolean;
  readonly isEncrypted: boolean;
}

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const DIRECTORY_RECORD = 0x02014b50;
const DIRECTORY_RECORD_BYTES = 46;
const LARGEST_DIRECTORY = 16 * 1_048_576;
const MOST_ENTRIES = 10_000;
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of a zip archive. Only names, places and packed sizes are taken from it; how large a part is
 * when unpacked is counted while unpacking, because the directory may lie.
 */
export async function readZipDirectory(file: FileHandle, fileBytes: number): Promise<ReadonlyMap<string, ZipEntry>> {
  const { count, offset, bytes } = await findDirectory(file, fileBytes);
  if (bytes > LARGEST_DIRECTORY || count > MOST_ENTRIES || offset + bytes > fileBytes) throw broken('directory');
  const directory = await readAt(file, offset, bytes);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let number = 0; number < count; number++) {
    if (at + DIRECTORY_RECORD_BYTES > bytes || directory.readUInt32LE(at) !== DIRECTORY_RECORD) throw broken('directory');
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const length = DIRECTORY_RECORD_BYTES + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (at + length > bytes) throw broken('directory');
    const entry = readEntry(directory.subarray(at, at + length), nameLength, extraLength);
    if (entries.has(entry.name)) throw broken('part-twice');
    entries.set(entry.name, entry);
    at += length;
  }
  return entries;
}

async function findDirectory(file: FileHandle, fileBytes: number): Promise<{ count: number; offset: number; bytes: number }> {
  const length = Math.min(fileBytes, END_RECORD_BYTES + LONGEST_COMMENT);
  const tail = await readAt(file, fileBytes - length, length);
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_RECORD) continue;
    const [count, bytes, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    // An archive of more than 4 GB, or 65,535 parts, is larger than any we read.
    if (offset === IN_ZIP64 || bytes === IN_ZIP64 || count === 0xffff) throw broken('zip64');
    return { count, offset, bytes };
  }
  throw broken('cut-off');
}

function readEntry(record: Buffer, nameLength: number, extraLength: number): ZipEntry {
  const flags = record.readUInt16LE(8);
  const method = record.readUInt16LE(10);
  const nameEnd = DIRECTORY_RECORD_BYTES + nameLength;
  const extra = record.subarray(nameEnd, nameEnd + extraLength);
  const [packedBytes, offset] = withZip64(record, extra);
  if (method !== STORED && method !== DEFLATED) throw broken('compression');
  return {
    name: record.subarray(DIRECTORY_RECORD_BYTES, nameEnd).toString('utf8').replaceAll('\\', '/'),
    packedBytes,
    offset,
    isDeflated: method === DEFLATED,
    isEncrypted: (flags & 1) === 1,
  };
}

/** Some writers put sizes in the 64-bit field though they would fit; it holds only those marked as being there. */
function withZip64(record: Buffer, extra: Buffer): [number, number] {
  const sizes = [record.readUInt32LE(24), record.readUInt32LE(20), record.readUInt32LE(42)];
  if (!sizes.includes(IN_ZIP64)) return [sizes[1] ?? 0, sizes[2] ?? 0];
  const field = zip64Field(extra);
  let at = 0;
  const [, packed = 0, offset = 0] = sizes.map((size) => {
    if (size !== IN_ZIP64) return size;
    if (at + 8 > field.length) throw broken('zip64');
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  });
  return [packed, offset];
}

function zip64Field(extra: Buffer): Buffer {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  throw broken('zip64');
}

export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw broken('cut-off');
  return buffer;
}

export function broken(reason: string): TableReadError {
  return new TableReadError('import.broken-workbook', { reason });
}
