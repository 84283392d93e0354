import { crc32 } from 'node:zlib';
import PdfDocument from 'pdfkit';
import { aPdf } from '../../../libs/documents/testing/made-files.js';
import { makeZip, type ZipPart } from '../../support/make-zip.mjs';

/** Files that are made to hurt. */

export const MEGABYTE = 1024 * 1024;
export const text = (content: string): Buffer => Buffer.from(content);

export const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  text: 'text/plain',
  mail: 'message/rfc822',
} as const;

const declared = (part: string, type: string): ZipPart => ({ name: '[Content_Types].xml', content: `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>` });

export const aDocxWith = (...parts: ZipPart[]): Buffer => makeZip([declared('word/document.xml', `${TYPES.docx}.main+xml`), { name: 'word/document.xml', content: '<xml/>' }, ...parts]);

export const anXlsxWith = (...parts: ZipPart[]): Buffer => makeZip([declared('xl/workbook.xml', `${TYPES.xlsx}.main+xml`), { name: 'xl/workbook.xml', content: '<xml/>' }, ...parts]);

export const anOdtWith = (...parts: ZipPart[]): Buffer => makeZip([{ name: 'mimetype', content: TYPES.odt, stored: true }, { name: 'content.xml', content: '<office/>' }, ...parts]);

/** A document that says of itself that it has macros. */
export const aDocm = (): Buffer => makeZip([declared('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'), { name: 'word/document.xml', content: '<xml/>' }]);

export const aBomb = (): Buffer => makeZip([{ name: 'a', content: Buffer.alloc(30 * MEGABYTE) }]);

const END_RECORD = Buffer.from([0x50, 0x4b, 5, 6]);
const DIRECTORY_RECORD = Buffer.from([0x50, 0x4b, 1, 2]);

/** A document of which many parts are one and the same piece of the file. */
export function anOverlappingDocx(): Buffer {
  const bent = aDocxWith({ name: 'word/a.xml', content: '<a/>' });
  bent.writeUInt32LE(0, bent.lastIndexOf(DIRECTORY_RECORD) + 42);
  return bent;
}

/** A document with macros behind which a second directory says that it has none: one reader sees the first, another the second. */
export function aDocxOfTwoDirectories(): Buffer {
  const whole = aDocxWith({ name: 'word/vbaProject.bin', content: 'x' });
  const first = whole.indexOf(DIRECTORY_RECORD);
  const end = whole.indexOf(END_RECORD);
  const harmless = whole.subarray(first, whole.lastIndexOf(DIRECTORY_RECORD));
  const second = Buffer.concat([harmless, whole.subarray(end)]);
  const secondEnd = harmless.length;
  second.writeUInt16LE(2, secondEnd + 8);
  second.writeUInt16LE(2, secondEnd + 10);
  second.writeUInt32LE(harmless.length, secondEnd + 12);
  second.writeUInt32LE(whole.length, secondEnd + 16);
  const withComment = Buffer.from(whole);
  withComment.writeUInt16LE(second.length, end + 20);
  return Buffer.concat([withComment, second]);
}

/** A document with something behind its end that it does not speak of. */
export const aDocxWithATail = (): Buffer => Buffer.concat([aDocxWith(), text('<script>alert(1)</script>')]);

/** A photo of a few bytes that says it is as large as a photo can be. */
export function aFloodJpeg(): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0xff, 0xdc, 0xff, 0xdc, 1, 1, 0x11, 0]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0, 0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0]), frame, scan]);
}

/** A picture of a few bytes that says it has 60,000 × 60,000 points. */
export function aFloodPng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 6], 8);
  return aPngOf(['IHDR', header], ['IDAT', Buffer.alloc(8)]);
}

/** A picture with a script in its words. */
export const aPngWithScript = (): Buffer => aPngOf(['IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0])], ['tEXt', text('Comment\0<script>alert(1)</script>')], ['IDAT', Buffer.alloc(8)]);

function aPngOf(...chunks: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const made = [...chunks, ['IEND', Buffer.alloc(0)] as const].map(([name, content]) => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...made]);
}

export const aPdfThatActs = (): Buffer => text('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /O << /S /Launch /F (calc.exe) >> >> >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');

/** A PDF of which the first bytes are a page of the web: some readers look for its head in the first kilobyte. */
export const aPdfBehindAPage = (): Buffer => Buffer.concat([text('<html><script>alert(1)</script></html>\n'), aPdf()]);

export function aLockedPdf(): Promise<Buffer> {
  const document = new PdfDocument({ userPassword: 'geheim', pdfVersion: '1.7' });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.text('geheim').end();
  });
}
