import { deflateSync } from 'node:zlib';
import { crc32 } from '../src/application/crc32.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function image({ width, height }: Size, isInk: (x: number, y: number) => boolean): string {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (1 + width * 4), 255);
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + width * 4);
    lines[start] = 0;
    for (let x = 0; x < width; x += 1) if (isInk(x, y)) lines.fill(0, start + 1 + x * 4, start + 4 + x * 4);
  }
  return Buffer.concat([PNG, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]).toString('base64');
}

/** A signature as a canvas would write it: a wave of ink. */
export function aSignatureImage(size: Size = { width: 120, height: 40 }): string {
  return image(size, (x, y) => Math.abs(y - size.height / 2 - Math.sin(x / 6) * 10) < 2);
}

/** A canvas that nobody drew on. */
export function aBlankImage(size: Size = { width: 120, height: 40 }): string {
  return image(size, () => false);
}
