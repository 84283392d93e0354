import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';

/**
 * Draws the previews of one file, in a process of its own that may be killed: `render-child <media type> <file> <folder>` writes
 * small.jpg and large.jpg and says what it drew. It is given no settings, no secrets and no connection; whatever a hostile file does
 * to a decoder, it does here. Metadata (where a photo was taken, with what) does not go into what is drawn.
 */
const MOST_PIXELS = 100_000_000;
const SIZES = { small: 320, large: 1_600 } as const;
const READING = { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error', pages: 1 } as const;

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
}

class Refused extends Error {
  constructor(readonly fault: 'too-large' | 'unreadable' | 'encrypted') {
    super(fault);
  }
}

async function draw(mediaType: string, file: string, folder: string): Promise<Drawn> {
  if (mediaType !== 'application/pdf') {
    const { width, height, pages } = await sizeOf(file);
    await write(() => sharp(file, READING).autoOrient(), folder);
    return { width, height, pages };
  }
  const page = await drawFirstPage(file);
  await write(() => sharp(page.pixels, { raw: { width: page.width, height: page.height, channels: 4 } }), folder);
  return { width: page.width, height: page.height, pages: page.pages };
}

async function sizeOf(file: string): Promise<Drawn> {
  const { autoOrient, pages = 1 } = await sharp(file, { ...READING, limitInputPixels: false }).metadata();
  if (autoOrient.width * autoOrient.height > MOST_PIXELS) throw new Refused('too-large');
  return { width: autoOrient.width, height: autoOrient.height, pages };
}

async function write(open: () => Sharp, folder: string): Promise<void> {
  for (const [name, side] of Object.entries(SIZES)) {
    await open()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 80 })
      .toFile(path.join(folder, `${name}.jpg`));
  }
}

async function drawFirstPage(file: string): Promise<Drawn & { readonly pixels: Uint8Array }> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await readFile(file));
  const page = document.getPage(0);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = SIZES.large / Math.max(originalWidth, originalHeight, 1);
  const { data, width, height } = await page.render({ scale, render: 'bitmap' });
  return { pixels: data, width, height, pages: document.getPageCount() };
}

function faultOf(error: unknown): Refused['fault'] {
  if (error instanceof Refused) return error.fault;
  const text = error instanceof Error ? error.message : '';
  if (/pixel limit/i.test(text)) return 'too-large';
  return /password/i.test(text) ? 'encrypted' : 'unreadable';
}

const [, , mediaType = '', file = '', folder = ''] = process.argv;
sharp.cache(false);
sharp.concurrency(1);
const answer = await draw(mediaType, file, folder).catch((error: unknown) => ({ fault: faultOf(error) }));
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
