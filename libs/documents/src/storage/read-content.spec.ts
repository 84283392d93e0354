import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aDocx, aJpeg, aMail, aPdf, aPng, aTiff, aWebp, aXlsx, anOdt, bytesOf } from '../../testing/made-files.js';
import { judgeType } from '../domain/judge-type.js';
import { readContent } from './read-content.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

function givenAFile(content: Buffer | string): string {
  const file = path.join(folder, 'file');
  writeFileSync(file, content);
  return file;
}

describe('the bytes of a file', () => {
  it.each([
    ['a.pdf', aPdf(), 'application/pdf'],
    ['a.png', aPng(), 'image/png'],
    ['a.jpg', aJpeg(), 'image/jpeg'],
    ['a.webp', aWebp(), 'image/webp'],
    ['a.tiff', aTiff(), 'image/tiff'],
    ['a.docx', aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', aXlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.odt', anOdt(), 'application/vnd.oasis.opendocument.text'],
    ['a.txt', 'Café, tabs\tand lines\r\n', 'text/plain'],
    ['a.txt', Buffer.from('Caf\xe9 in an old encoding', 'latin1'), 'text/plain'],
    ['a.txt', 'BMW 320i, zwart', 'text/plain'],
    ['a.eml', aMail(), 'message/rfc822'],
  ])('of %s are recognised', async (name, content, mediaType) => {
    expect(judgeType(name, await readContent(givenAFile(content)))).toEqual({ mediaType });
  });

  it.each([
    ['a program named as a scan', 'a.pdf', Buffer.concat([Buffer.from('MZ'), bytesOf(500)])],
    ['a page of script named as a photo', 'a.jpg', '<!doctype html><script>alert(1)</script>'],
    ['a document with macros', 'a.docx', aDocx('application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['text with a byte that no text has, far from the start', 'a.txt', Buffer.concat([Buffer.alloc(200_000, 'a'), Buffer.from([0])])],
    ['text without the headers of a mail', 'a.eml', 'Dear colleague: see below\r\n\r\nbody'],
    ['a mail whose headers are no headers', 'a.eml', 'From: a@a.example\r\nthis is no header\r\n\r\nbody'],
    ['bytes of nothing', 'a.png', bytesOf(2_000)],
  ])('of %s are not taken for what the name says', async (_, name, content) => {
    expect(judgeType(name, await readContent(givenAFile(content)))).toMatchObject({ refusal: { code: 'document.type-differs' } });
  });
});
