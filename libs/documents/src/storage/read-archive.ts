import { open, type FileHandle } from 'node:fs/promises';
import type { ArchivePart } from '../domain/judge-archive.js';

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const DIRECTORY_RECORD = 0x02014b50;
const DIRECTORY_RECORD_BYTES = 46;
const LARGEST_DIRECTORY = 16 * 1024 * 1024;
const LINK = 0o120000;
const KIND = 0o170000;

/**
 * The parts of a zip archive by its directory; null when there is none that can be read, when it needs more than 32 bits, or when
 * another reader might see another directory in it. Nothing is unpacked.
 */
export async function readArchive(path: string): Promise<readonly ArchivePart[] | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tailBytes = Math.min(size, END_RECORD_BYTES + LONGEST_COMMENT);
    const end = endRecordIn(await readAt(file, size - tailBytes, tailBytes));
    if (!end || end.bytes > LARGEST_DIRECTORY || end.offset + end.bytes !== size - tailBytes + end.at) return null;
    return partsOf(await readAt(file, end.offset, end.bytes), end.count);
  } finally {
    await file.close();
  }
}

interface EndRecord {
  /** Where it begins in what was read. */
  readonly at: number;
  readonly count: number;
  readonly bytes: number;
  readonly offset: number;
}

/** The one record whose comment reaches to the end of the file; null when there is none, or more than one. */
function endRecordIn(tail: Buffer): EndRecord | null {
  const found: EndRecord[] = [];
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_RECORD || at + END_RECORD_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    found.push({ at, count: tail.readUInt16LE(at + 10), bytes: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function partsOf(directory: Buffer, count: number): readonly ArchivePart[] | null {
  const parts: ArchivePart[] = [];
  for (let at = 0; parts.length < count; ) {
    if (at + DIRECTORY_RECORD_BYTES > directory.length || directory.readUInt32LE(at) !== DIRECTORY_RECORD) return null;
    const nameEnd = at + DIRECTORY_RECORD_BYTES + directory.readUInt16LE(at + 28);
    parts.push({
      name: directory.toString('utf8', at + DIRECTORY_RECORD_BYTES, nameEnd),
      offset: directory.readUInt32LE(at + 42),
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      link: ((directory.readUInt32LE(at + 38) >>> 16) & KIND) === LINK,
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
