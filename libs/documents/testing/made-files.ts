import { makeZip } from '../../../test/support/make-zip.mjs';

/** Small files with the bytes of their kind; nothing in them is copied from anywhere. */
export const aPdf = (text = 'a page'): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Note (${text}) >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');

export const aPng = (): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', Buffer.alloc(13)), chunk('IDAT', Buffer.alloc(8)), chunk('IEND', Buffer.alloc(0))]);

export const aJpeg = (): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]), Buffer.from('JFIF\0'), Buffer.alloc(32), Buffer.from([0xff, 0xd9])]);

export const aWebp = (): Buffer => Buffer.concat([Buffer.from('RIFF'), Buffer.from([0x1a, 0, 0, 0]), Buffer.from('WEBPVP8L'), Buffer.alloc(24)]);

export const aTiff = (): Buffer => Buffer.concat([Buffer.from([0x49, 0x49, 0x2a, 0x00, 0x08, 0, 0, 0]), Buffer.alloc(64)]);

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const aDocx = (contentType = `${OFFICE}.wordprocessingml.document.main+xml`): Buffer => anOfficeFile('word/document.xml', contentType);

export const aXlsx = (): Buffer => anOfficeFile('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`);

export const anOdt = (): Buffer => makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }, { name: 'content.xml', content: '<office/>' }]);

export const aMail = (): Buffer =>
  Buffer.from('Received: from a.example by b.example;\r\n Mon, 23 Nov 2026 10:12:00 +0100\r\nFrom: a@a.example\r\nTo: b@b.example\r\nSubject: receipt\r\n\r\nSee the receipt.\r\n');

/** Bytes of a length, the same every time and of no known type. */
export function bytesOf(length: number, seed = 7): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let index = 0; index < length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[index] = state >> 16;
  }
  return bytes;
}

function anOfficeFile(part: string, contentType: string): Buffer {
  return makeZip([
    { name: '[Content_Types].xml', content: `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${contentType}"/></Types>` },
    { name: part, content: '<xml/>' },
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
}
