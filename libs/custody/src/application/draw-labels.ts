import type bwipjs from 'bwip-js';
import { mm, printed, type Paper } from '#platform';
import { scannedText, shownCode } from '../domain/label-code.js';
import { LABEL_LAYOUTS, spotOf, type LabelLayout } from '../domain/label-layout.js';

/** What stands on a label beside its codes; never the case, never a person. */
export interface Label {
  readonly code: string;
  /** The sort of thing, or the name of a place. */
  readonly words: string;
}

type Codes = Pick<typeof bwipjs, 'raw'>;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Quiet zone around the codes, in millimetres: four modules of the QR code and ten of the bar code, with room for a crooked cut. */
const EDGE = 3;

/** Labels as a PDF in the layout that was asked for. */
export async function drawLabels(labels: readonly Label[], layout: LabelLayout, skipped: number): Promise<Buffer> {
  const { default: codes } = await import('bwip-js'); // only when there is something to draw
  const { page, cell } = LABEL_LAYOUTS[layout];
  return printed(page, 'Labels', (paper, newPage) => {
    let onPage = -1;
    for (const [index, label] of labels.entries()) {
      const spot = spotOf(layout, index, skipped);
      for (; onPage < spot.page; onPage += 1) newPage();
      drawLabel(paper, codes, label, { x: spot.x + EDGE, y: spot.y + EDGE, width: cell[0] - 2 * EDGE, height: cell[1] - 2 * EDGE });
    }
  });
}

/** The QR code at the left, the code in large characters and the sort of thing beside it, the bar code below. */
function drawLabel(paper: Paper, codes: Codes, { code, words }: Label, box: Box): void {
  const barHeight = box.height * 0.28;
  const square = box.height - barHeight - EDGE;
  const beside = { x: box.x + square + EDGE, width: box.width - square - EDGE };
  drawMatrix(paper, codes, scannedText(code), { ...box, width: square, height: square });
  drawBars(paper, codes, scannedText(code), { ...box, y: box.y + box.height - barHeight, height: barHeight });
  const large = mm(Math.min(square * 0.4, beside.width / 5.8));
  paper.font('bold').fontSize(large).fillColor('black').text(shownCode(code), mm(beside.x), mm(box.y), { width: mm(beside.width), lineBreak: false });
  paper
    .font('regular')
    .fontSize(large * 0.5)
    .text(words, mm(beside.x), mm(box.y) + large * 1.4, { width: mm(beside.width), height: mm(square) - large * 1.4, ellipsis: true });
}

function drawMatrix(paper: Paper, codes: Codes, text: string, box: Box): void {
  const [code] = codes.raw('qrcode', text, 'eclevel=Q');
  if (!code || !('pixs' in code)) throw new Error('No QR code was made.');
  const { pixs, pixx, pixy } = code;
  const module = Math.min(box.width / pixx, box.height / pixy);
  for (const [index, dark] of pixs.entries()) {
    if (dark) paper.rect(mm(box.x + (index % pixx) * module), mm(box.y + Math.floor(index / pixx) * module), mm(module), mm(module));
  }
  paper.fill('black');
}

function drawBars(paper: Paper, codes: Codes, text: string, box: Box): void {
  const [code] = codes.raw('code128', text, '');
  if (!code || !('sbs' in code)) throw new Error('No bar code was made.');
  const { sbs } = code;
  const module = box.width / (sbs.reduce((sum, width) => sum + width, 0) + 20);
  let x = box.x + 10 * module;
  for (const [index, width] of sbs.entries()) {
    if (index % 2 === 0) paper.rect(mm(x), mm(box.y), mm(width * module), mm(box.height));
    x += width * module;
  }
  paper.fill('black');
}
