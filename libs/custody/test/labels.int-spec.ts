import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { drawLabels } from '../src/application/draw-labels.js';
import { labelCode, readLabelCode } from '../src/domain/label-code.js';
import type { LabelLayout } from '../src/domain/label-layout.js';

/** Dots an inch of an ordinary label printer, as a multiple of the 72 of a PDF. */
const PRINTER = 203 / 72;

interface Read {
  readonly page: number;
  readonly format: string;
  readonly code: string | null;
}

/** What a reader that knows nothing of how they were drawn sees on the printed pages. */
async function readBack(pdf: Buffer): Promise<Read[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const read: Read[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: PRINTER, render: 'bitmap' });
    const seen = await readBarcodes({ data: new Uint8ClampedArray(data), width, height } as unknown as Parameters<typeof readBarcodes>[0], { formats: ['QRCode', 'Code128'], maxNumberOfSymbols: 255, tryHarder: true });
    read.push(...seen.map(({ format, text }) => ({ page: page.number, format, code: readLabelCode(text) })));
  }
  document.destroy();
  library.destroy();
  return read;
}

beforeAll(() => {
  const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer as ArrayBuffer;
  prepareZXingModule({ overrides: { wasmBinary } });
});

describe('labels as they come out of the printer', () => {
  const labelsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ code: labelCode(1000 + index), words: 'Voertuig' }));

  it.each<readonly [LabelLayout, number, number]>([
    ['single', 1, 0],
    ['roll', 3, 0],
    ['sheet', 30, 0],
    ['sheet', 2, 22],
  ])('on %s are read back, %i of them after %i used ones: each by its QR code and by its bar code', async (layout, count, skipped) => {
    const labels = labelsOf(count);

    const read = await readBack(await drawLabels(labels, layout, skipped));

    const codes = labels.map(({ code }) => code).sort();
    expect(read.filter(({ format }) => format === 'QRCode').map(({ code }) => code).sort()).toEqual(codes);
    expect(read.filter(({ format }) => format === 'Code128').map(({ code }) => code).sort()).toEqual(codes);
  });
});
