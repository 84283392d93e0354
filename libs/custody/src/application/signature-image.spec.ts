import { aBlankImage, aSignatureImage } from '../../testing/signature-images.js';
import { readSignatureImage } from './signature-image.js';

const flipped = (base64: string, at: number): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
};

describe('the image of a signature', () => {
  it('is taken when something is drawn on it', () => {
    expect(readSignatureImage(aSignatureImage())).toEqual(Buffer.from(aSignatureImage(), 'base64'));
  });

  it.each([
    ['nothing is drawn on it', aBlankImage()],
    ['it is no image', Buffer.from('<svg onload="x"/>').toString('base64')],
    ['it is not base64', 'data:image/png;base64,AAAA'],
    ['a byte of it was changed', flipped(aSignatureImage(), 60)],
    ['it was cut off', Buffer.from(aSignatureImage(), 'base64').subarray(0, -20).toString('base64')],
    ['it promises more than a million dots', aBlankImage({ width: 2000, height: 2000 })],
    ['something hangs behind its end', Buffer.concat([Buffer.from(aSignatureImage(), 'base64'), Buffer.from('MZ..')]).toString('base64')],
  ])('is refused when %s', (_why, image) => {
    expect(readSignatureImage(image)).toBeNull();
  });
});
