// Zip archives made by hand for tests, the right ones and the lying ones.
import { deflateRawSync } from 'node:zlib';

/**
 * @typedef {object} ZipPart
 * @property {string} name
 * @property {string | Buffer} content
 * @property {boolean} [stored]  not compressed
 * @property {number} [statedBytes]  what the archive claims the part unpacks to
 * @property {boolean} [encrypted]  only marked so
 * @property {boolean} [link]  marked as a link to the file its content names
 */

/** @param {readonly ZipPart[]} parts */
export function makeZip(parts) {
  /** @type {Buffer[]} */
  const files = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content);
    const shared = headerOf(part, content, packed, name.length);
    const local = Buffer.concat([u32(0x04034b50), u16(20), shared, u16(0), name, packed]);
    const record = [u32(0x02014b50), u16(20), u16(20), shared, u16(0), u16(0), u16(0), u16(0), u32(part.link ? 0o120777 * 65_536 : 0), u32(offset), name];
    files.push(local);
    directory.push(Buffer.concat(record));
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = u16(parts.length);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(listed.length), u32(offset), u16(0)];
  return Buffer.concat([...files, listed, ...end]);
}

/**
 * @param {ZipPart} part
 * @param {Buffer} content
 * @param {Buffer} packed
 * @param {number} nameLength
 */
function headerOf(part, content, packed, nameLength) {
  const flags = u16(part.encrypted ? 1 : 0);
  const method = u16(part.stored ? 0 : 8);
  const sizes = [u32(0), u32(packed.length), u32(part.statedBytes ?? content.length)];
  return Buffer.concat([flags, method, u32(0), ...sizes, u16(nameLength)]);
}

/** @param {number} value */
function u16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** @param {number} value */
function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A workbook of one sheet whose XML is given as it is.
 * @param {{ rows: string, sharedStrings?: string, styles?: string, workbook?: string, sheetTarget?: string }} made
 * @returns {ZipPart[]}
 */
export function workbookParts({ rows, sharedStrings, styles, workbook, sheetTarget = 'worksheets/sheet1.xml' }) {
  const relation = (/** @type {number} */ id, /** @type {string} */ type, /** @type {string} */ target) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const sheets = workbook ?? '<sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets>';
  /** @type {ZipPart[]} */
  const parts = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: `<Relationships>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    { name: 'xl/workbook.xml', content: `<?xml version="1.0"?><workbook xmlns:r="${RELATIONS}">${sheets}</workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation(1, 'worksheet', sheetTarget)}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ];
  if (sharedStrings !== undefined) parts.push({ name: 'xl/sharedStrings.xml', content: `<sst>${sharedStrings}</sst>` });
  if (styles !== undefined) parts.push({ name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` });
  return parts;
}
