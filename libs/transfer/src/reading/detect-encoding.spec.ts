import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { detectEncoding } from './detect-encoding.js';

const PIECE = 262_144;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'detect-encoding-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function detect(content: Buffer) {
  const file = path.join(folder, 'file.csv');
  writeFileSync(file, content);
  return detectEncoding(file);
}

describe('detectEncoding', () => {
  it('finds the one odd letter on the last line of a long file', async () => {
    const lines = Buffer.from('1;fiets\n'.repeat(100_000));

    expect(lines.length).toBeGreaterThan(2 * PIECE);
    expect(await detect(Buffer.concat([lines, Buffer.from([0x32, 0x3b, 0xe9])]))).toEqual({
      encoding: 'windows-1252',
      markLength: 0,
      firstOddLine: 100_001,
    });
  });

  it.each(['é', '€', '𝄞'])('is not misled by a %s that falls across two pieces of the file', async (letter) => {
    for (let shift = 0; shift < 4; shift++) {
      const content = Buffer.from('x'.repeat(PIECE - shift) + letter + 'x'.repeat(10));

      expect(await detect(content)).toEqual({ encoding: 'utf-8', markLength: 0 });
    }
  });

  it('does not take a letter that is cut off at the end for UTF-8', async () => {
    expect(await detect(Buffer.from([0x61, 0x2c, 0xc3]))).toMatchObject({ encoding: 'windows-1252', firstOddLine: 1 });
  });

  it('refuses zero bytes wherever they stand', async () => {
    const content = Buffer.concat([Buffer.from('a,b\n'.repeat(PIECE)), Buffer.alloc(3)]);

    await expect(detect(content)).rejects.toMatchObject({ code: 'import.not-text' });
  });
});
