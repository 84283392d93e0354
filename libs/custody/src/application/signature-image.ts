import { inflateSync } from 'node:zlib';
import { crc32 } from './crc32.js';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_BYTES = 100_000;
const MOST_PIXELS = 1_000_000;
/** Bytes a pixel of the two colour types that canvases write: colours, and colours with transparency. */
const BYTES_A_PIXEL: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * The image of a signature, as a canvas writes it: PNG of eight bits a colour, not interlaced, every chunk whole, with something drawn on it. Null for
 * anything else: nothing is kept that the receipt could not be printed with.
 */
export function readSignatureImage(base64: string): Buffer | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const file = Buffer.from(base64, 'base64');
  if (file.length > MOST_BYTES || !PNG.every((byte, at) => file[at] === byte)) return null;
  const chunks = chunksOf(file);
  const [head] = chunks ?? [];
  if (!chunks || head?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') return null;
  const shape = shapeOf(head.data);
  const lines = shape === null ? null : linesOf(chunks, shape.height * (1 + shape.lineBytes));
  return shape !== null && lines !== null && isDrawnOn(lines, shape.lineBytes) ? file : null;
}

/** How many lines of how many bytes the head promises; null when they are too many, or not of the kind that canvases write. */
function shapeOf(head: Buffer): { readonly height: number; readonly lineBytes: number } | null {
  if (head.length !== 13) return null;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour = -1, ...otherways] = head.subarray(8);
  const bytes = BYTES_A_PIXEL[colour];
  if (depth !== 8 || bytes === undefined || otherways.some((way) => way !== 0)) return null;
  return width * height === 0 || width * height > MOST_PIXELS ? null : { height, lineBytes: width * bytes };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(file: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = PNG.length;
  while (at < file.length) {
    if (at + 12 > file.length) return null;
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > file.length || file.readUInt32BE(end) !== crc32(file.subarray(at + 4, end))) return null;
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** The unpacked lines of pixels, each after the byte of its filter; never more than the head promises. */
function linesOf(chunks: readonly Chunk[], length: number): Buffer | null {
  try {
    const lines = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)), { maxOutputLength: length });
    return lines.length === length ? lines : null;
  } catch {
    return null;
  }
}

/** Filters write differences: a plane of one colour is one pixel and then nothing but zeros, or the same bytes in every line. */
function isDrawnOn(lines: Buffer, width: number): boolean {
  const shapes = new Set<string>();
  for (let at = 0; at < lines.length && shapes.size <= 2; at += width + 1) shapes.add(lines.toString('latin1', at, at + width + 1));
  return shapes.size > 2;
}
