import { randomBytes } from 'node:crypto';
import { seal, unseal } from './seal.mjs';

const KEY = randomBytes(32);

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const all = async (chunks: AsyncIterable<Buffer>): Promise<Buffer> => {
  const held: Buffer[] = [];
  for await (const chunk of chunks) held.push(chunk);
  return Buffer.concat(held);
};

const sealed = (plain: Buffer, name = 'a'): Promise<Buffer> => all(seal(inChunks(plain, 1000), KEY, name));
const opened = (bytes: Buffer, name = 'a', key = KEY): Promise<Buffer> => all(unseal(inChunks(bytes, 777), key, name));

const PIECE = 64 * 1024;
/** Node's words for bytes that are not what was sealed, and ours for too few of them. */
const REFUSED = /unable to authenticate|too short/;

describe('a sealed file', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_001])('of %i bytes opens to the same bytes', async (size) => {
    const plain = randomBytes(size);

    expect((await opened(await sealed(plain))).equals(plain)).toBe(true);
  });

  it('is another each time, and shows nothing of what it holds', async () => {
    const plain = Buffer.from('Blauwe Volkswagen Golf '.repeat(100));
    const [one, other] = [await sealed(plain), await sealed(plain)];

    expect(one.equals(other)).toBe(false);
    expect(one.includes('Volkswagen')).toBe(false);
  });

  it('does not open with another key or under another name', async () => {
    const bytes = await sealed(Buffer.from('x'));

    await expect(opened(bytes, 'a', randomBytes(32))).rejects.toThrow(REFUSED);
    await expect(opened(bytes, 'b')).rejects.toThrow(REFUSED);
  });

  it('does not open when any byte differs', async () => {
    const bytes = await sealed(Buffer.from('seven words of which none may change'));
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      await expect(opened(changed)).rejects.toThrow(REFUSED);
    }
  });

  it('does not open when it was cut off between two pieces, or pieces changed places', async () => {
    const bytes = await sealed(randomBytes(3 * PIECE));
    const stored = PIECE + 16;
    const piece = (number: number): Buffer => bytes.subarray(32 + number * stored, 32 + (number + 1) * stored);

    await expect(opened(bytes.subarray(0, 32 + 2 * stored))).rejects.toThrow(REFUSED);
    await expect(opened(Buffer.concat([bytes.subarray(0, 32), piece(1), piece(0), piece(2)]))).rejects.toThrow(REFUSED);
  });
});
