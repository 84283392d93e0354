import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { TableReadError, type TextEncodingName } from './table.js';

export interface EncodingFinding {
  readonly encoding: TextEncodingName;
  /** Length of the byte order mark, to be skipped. */
  readonly markLength: number;
  /** The first line that is not UTF-8, when Windows-1252 had to be assumed. */
  readonly firstOddLine?: number;
}

const MARKS: readonly (readonly [string, TextEncodingName])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];
/** The first byte of a character of several bytes, from, and how many it has. */
const FIRST_BYTES: readonly (readonly [number, number])[] = [
  [0xf0, 4],
  [0xe0, 3],
  [0xc0, 2],
];
const LINE_END = 0x0a;

/**
 * In which encoding a text file is written: by its byte order mark, else UTF-8 when every byte of it is, else
 * Windows-1252. The whole file is looked at, a piece at a time: the first é may stand on the last line.
 */
export async function detectEncoding(path: string): Promise<EncodingFinding> {
  let isFirst = true;
  let rest = Buffer.alloc(0);
  let line = 1;
  let firstOddLine: number | undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const marked = isFirst ? markOf(bytes) : undefined;
    if (marked) return marked;
    isFirst = false;
    refuseZeroBytes(bytes);
    const end = wholeCharacters(bytes);
    const piece = bytes.subarray(0, end);
    if (firstOddLine === undefined && !isUtf8(piece)) firstOddLine = line + oddLineIn(piece);
    line += countLineEnds(piece);
    rest = bytes.subarray(end);
  }
  if (firstOddLine === undefined && !isUtf8(rest)) firstOddLine = line;
  return firstOddLine === undefined
    ? { encoding: 'utf-8', markLength: 0 }
    : { encoding: 'windows-1252', markLength: 0, firstOddLine };
}

function markOf(bytes: Buffer): EncodingFinding | undefined {
  const start = bytes.subarray(0, 3).toString('hex');
  const found = MARKS.find(([mark]) => start.startsWith(mark));
  return found && { encoding: found[1], markLength: found[0].length / 2 };
}

/** How many bytes end on a whole character, should this be UTF-8; at most three are left over. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    const length = FIRST_BYTES.find(([from]) => byte >= from)?.[1];
    if (length !== undefined) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** A zero byte stands in no text but UTF-16, which is told by its mark; without one it cannot be read safely. */
function refuseZeroBytes(bytes: Buffer): void {
  if (bytes.includes(0)) throw new TableReadError('import.not-text');
}

function oddLineIn(piece: Buffer): number {
  let count = 0;
  let start = 0;
  for (;;) {
    const end = piece.indexOf(LINE_END, start);
    if (end < 0 || !isUtf8(piece.subarray(start, end))) return count;
    start = end + 1;
    count++;
  }
}

function countLineEnds(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(LINE_END); at >= 0; at = piece.indexOf(LINE_END, at + 1)) count++;
  return count;
}
