import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { TableReadError } from './table.js';

const SAMPLE = 65_536;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** An encrypted workbook is an old Office container with a stream of this name, in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Text that is not a table, by how it begins; compared in lower case, white space before it left out. */
const OTHER_TEXTS: readonly (readonly [string, string])[] = [
  ['%pdf-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['<!doctype html', 'html'],
  ['<html', 'html'],
  ['<?xml', 'xml'],
  ['<', 'xml'],
  ['{"', 'json'],
  ['{\n', 'json'],
  ['[{', 'json'],
  ['%!ps', 'ps'],
  ['received:', 'eml'],
  ['mime-version:', 'eml'],
];

export type ContainerType = 'text' | 'zip';

/** What a file is by its content, whatever its name: text, a zip archive, or a refusal that names what was found. */
export async function sniffType(path: string): Promise<ContainerType> {
  const sample = await firstBytes(path);
  if (sample.length === 0) throw new TableReadError('import.empty-file');
  if (sample.subarray(0, ZIP.length).equals(ZIP)) return 'zip';
  if (sample.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE)) {
    if (await contains(path, ENCRYPTED)) throw new TableReadError('import.encrypted-workbook');
    throw new TableReadError('import.unsupported-spreadsheet', { found: 'xls' });
  }
  if (hasUtf16Mark(sample)) return 'text';
  if (isBinary(sample)) throw await refusalOfBinary(sample);
  const start = sample.subarray(0, 200).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  const other = OTHER_TEXTS.find(([beginning]) => start.startsWith(beginning));
  if (other) throw new TableReadError('import.not-a-table', { found: other[1] });
  return 'text';
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function hasUtf16Mark(sample: Buffer): boolean {
  const mark = sample.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff';
}

/** Control characters other than tab, line ends, form feed and the end-of-file sign of old systems. */
function isBinary(sample: Buffer): boolean {
  return sample.some((byte) => byte < 32 && ![9, 10, 12, 13, 26].includes(byte));
}

async function refusalOfBinary(sample: Buffer): Promise<TableReadError> {
  const type = await fileTypeFromBuffer(sample);
  return type ? new TableReadError('import.not-a-table', { found: type.ext }) : new TableReadError('import.not-text');
}

async function contains(path: string, wanted: Buffer): Promise<boolean> {
  const file = await open(path);
  try {
    let tail = Buffer.alloc(0);
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      const joined = Buffer.concat([tail, chunk as Buffer]);
      if (joined.includes(wanted)) return true;
      tail = joined.subarray(-wanted.length);
    }
    return false;
  } finally {
    await file.close();
  }
}
