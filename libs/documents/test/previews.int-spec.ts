import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PdfDocument from 'pdfkit';
import sharp, { type Sharp } from 'sharp';
import { PreviewRenderer, type RenderLimits } from '../src/previews/preview-renderer.js';

const SCRIPT = path.resolve('dist/libs/documents/src/previews/render-child.js');
const ROOMY: RenderLimits = { milliseconds: 60_000, processorSeconds: 45, memoryKilobytes: 900_000 };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-render-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function render(mediaType: string, content: Buffer, limits = ROOMY): ReturnType<PreviewRenderer['render']> {
  const file = path.join(folder, 'original');
  writeFileSync(file, content);
  return new PreviewRenderer(SCRIPT, limits).render(mediaType, file, folder);
}

const drawn = (size: 'small' | 'large'): Buffer => readFileSync(path.join(folder, `${size}.jpg`));
const plain = (width: number, height: number): Sharp => sharp({ create: { width, height, channels: 3, background: '#c01818' }, limitInputPixels: false });

/** A photo taken with the camera on its side: red on the left as it is stored, which is the top as it is looked at. */
async function aPhoto(): Promise<Buffer> {
  const half = await sharp({ create: { width: 400, height: 600, channels: 3, background: '#ffffff' } }).png().toBuffer();
  return plain(800, 600)
    .composite([{ input: half, left: 400, top: 0 }])
    .jpeg()
    .withExif({ IFD0: { Make: 'Noordstad', Model: 'Camera 7' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 53/1 24/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

function aPage(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A4', ...options });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  document.rect(0, 0, 600, 420).fill('#1030a0');
  document.addPage().text('second');
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.end();
  });
}

describe('the preview of a photo', () => {
  it('stands upright, fits its bounds, and says nothing of where and with what it was taken; the original is untouched', async () => {
    const photo = await aPhoto();
    const digest = createHash('sha256').update(photo).digest('hex');
    expect((await sharp(photo).metadata()).exif?.includes('Camera 7')).toBe(true);

    expect(await render('image/jpeg', photo)).toEqual({ width: 600, height: 800, pages: 1 });

    const { width, height, exif, xmp, iptc, orientation } = await sharp(drawn('large')).metadata();
    expect({ width, height, exif, xmp, iptc, orientation }).toEqual({ width: 600, height: 800, exif: undefined, xmp: undefined, iptc: undefined, orientation: undefined });
    expect(drawn('large').includes('Noordstad')).toBe(false);
    const [red, green] = await sharp(drawn('large')).extract({ left: 300, top: 100, width: 1, height: 1 }).raw().toBuffer();
    expect([Number(red) > 150, Number(green) < 80]).toEqual([true, true]);
    expect((await sharp(drawn('small')).metadata()).height).toBe(320);
    expect(createHash('sha256').update(readFileSync(path.join(folder, 'original'))).digest('hex')).toBe(digest);
  });

  it.each(['png', 'webp', 'tiff'] as const)('is made of %s too, and what is see-through is white', async (format) => {
    const empty = sharp({ create: { width: 90, height: 60, channels: 4, background: '#00000000' } });
    const clear = await (format === 'tiff' ? empty.tiff({ compression: 'lzw' }) : empty.toFormat(format)).toBuffer();

    expect(await render(`image/${format}`, clear)).toEqual({ width: 90, height: 60, pages: 1 });
    expect([...(await sharp(drawn('small')).extract({ left: 10, top: 10, width: 1, height: 1 }).raw().toBuffer())]).toEqual([255, 255, 255]);
  });
});

describe('the preview of a PDF', () => {
  it('is its first page', async () => {
    expect(await render('application/pdf', await aPage())).toMatchObject({ height: 1598, pages: 2 });
    const [red, , blue] = await sharp(drawn('large')).extract({ left: 500, top: 200, width: 1, height: 1 }).raw().toBuffer();
    expect([Number(red) < 60, Number(blue) > 120]).toEqual([true, true]);
  });

  it('of a page larger than a wall is no larger than any other', async () => {
    expect(await render('application/pdf', await aPage({ size: [14_400, 14_400] }))).toMatchObject({ width: 1600, height: 1600 });
  });

  it('is not made when it is locked with a password', async () => {
    expect(await render('application/pdf', await aPage({ userPassword: 'geheim', pdfVersion: '1.7' }))).toEqual({ fault: 'encrypted' });
  });
});

describe('a file that would hurt whoever draws it', () => {
  it('with more pixels than may be is not drawn', async () => {
    expect(await render('image/png', await plain(10_400, 10_000).png().toBuffer())).toEqual({ fault: 'too-large' });
  });

  it.each([
    ['image/jpeg', Buffer.from('not a picture')],
    ['application/pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n')],
  ])('that is broken has none: %s', async (mediaType, content) => {
    expect(await render(mediaType, content)).toEqual({ fault: 'unreadable' });
    expect(readdirSync(folder)).toEqual(['original']);
  });

  it('that takes too long is put an end to', async () => {
    expect(await render('image/jpeg', await aPhoto(), { ...ROOMY, milliseconds: 5 })).toEqual({ fault: 'timed-out' });
  });

  it('that wants more memory than there is ends its own process and no other', async () => {
    const interlaced = await plain(9_000, 9_000).png({ progressive: true }).toBuffer();

    expect(await render('image/png', interlaced, { ...ROOMY, memoryKilobytes: 150_000 })).toEqual({ fault: expect.stringMatching(/^(unreadable|failed)$/) });
  });
});
