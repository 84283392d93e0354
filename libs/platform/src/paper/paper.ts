import { createRequire } from 'node:module';
import type PdfKit from 'pdfkit';

const MILLIMETRES_A_POINT = 25.4 / 72;
const require = createRequire(import.meta.url);
const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

export type Paper = InstanceType<typeof PdfKit>;

/** Points of so many millimetres. */
export function mm(millimetres: number): number {
  return millimetres / MILLIMETRES_A_POINT;
}

/**
 * Draws a PDF with fonts of its own, so that a name in any European script is printed as it is written.
 * @param size  width and height in millimetres
 * @param made  the moment it says it was made; the same content of the same moment is the same file
 */
export async function printed(size: readonly [number, number], title: string, draw: (paper: Paper, newPage: () => void) => void | Promise<void>, made?: Date): Promise<Buffer> {
  const { default: Kit } = await import('pdfkit'); // with its fonts it is a fifth of the start of a service, and few of them draw
  const paper = new Kit({ autoFirstPage: false, font: REGULAR, compress: true, info: { Title: title, Producer: 'Zegel', Creator: 'Zegel', ...(made && { CreationDate: made }) } });
  paper.registerFont('regular', REGULAR).registerFont('bold', BOLD);
  const pieces: Buffer[] = [];
  paper.on('data', (piece: Buffer) => pieces.push(piece));
  const whole = new Promise<Buffer>((done, failed) => {
    paper.on('end', () => done(Buffer.concat(pieces)));
    paper.on('error', failed);
  });
  await draw(paper, () => void paper.addPage({ size: [mm(size[0]), mm(size[1])], margin: 0 }));
  paper.end();
  return whole;
}
