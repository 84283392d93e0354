import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Reads the codes in a picture of the camera. */
export type CodeReader = (video: HTMLVideoElement) => Promise<readonly string[]>;

interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Each sort of code as the browser calls it and as our own reader does. */
const ours = { qr_code: 'QRCode', code_128: 'Code128' } as const;
const all = { ...ours, code_39: 'Code39', data_matrix: 'DataMatrix', ean_13: 'EAN13' } as const;

/** `labels`: the codes of our own labels; `all`: also those that makers put on their things. */
export type CodeSorts = 'labels' | 'all';

/** The browser's own reader where it reads all the sorts wanted; else a reader of our own, fetched when it is first needed. */
export async function openCodeReader(sorts: CodeSorts = 'labels'): Promise<CodeReader> {
  const wanted = sorts === 'all' ? all : ours;
  const formats = Object.keys(wanted);
  const Native = (window as unknown as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const known = Native ? await Native.getSupportedFormats().catch(() => []) : [];
  if (Native && formats.every((format) => known.includes(format))) {
    const detector = new Native({ formats });
    return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
  }
  prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
  const canvas = document.createElement('canvas');
  return async (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const drawing = canvas.getContext('2d', { willReadFrequently: true });
    if (!drawing || canvas.width === 0) return [];
    drawing.drawImage(video, 0, 0);
    const read = await readBarcodes(drawing.getImageData(0, 0, canvas.width, canvas.height), { formats: Object.values(wanted), tryHarder: true });
    return read.map(({ text }) => text);
  };
}
