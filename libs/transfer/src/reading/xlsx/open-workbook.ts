import path from 'node:path/posix';
import type { ReadLimits } from '../read-limits.js';
import { TableReadError, type TableRow } from '../table.js';
import { readNumberMeanings } from './number-formats.js';
import { readSharedStrings } from './shared-strings.js';
import { sheetRows } from './sheet-rows.js';
import { attributeOf, scanXml } from './xml-scanner.js';
import { ZipArchive } from './zip-archive.js';
import { broken } from './zip-directory.js';

export interface OpenWorkbook {
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  readonly rows: () => AsyncGenerator<TableRow>;
}

interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly part: string;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** Zip archives that are spreadsheets, but not of a kind we read; by a part that only they have. */
const OTHER_SPREADSHEETS: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['content.xml', 'ods'],
  ['Index/Document.iwa', 'numbers'],
];

/**
 * Opens the named sheet of a workbook, or its first visible one. The streaming reader of exceljs 4.4.0 is not used: it
 * loses all but the last run of a formatted text inside a cell, gives dates of formulas as numbers, decodes entities
 * twice, does not find sheets by an absolute path, and unpacks without counting.
 */
export async function openWorkbook(file: string, sheetName: string | undefined, limits: ReadLimits): Promise<OpenWorkbook> {
  const archive = await ZipArchive.open(file, limits);
  refuseOthers(archive);
  const workbookPart = await findWorkbook(archive);
  const relations = await readRelations(archive, workbookPart);
  const { sheets, is1904 } = await readWorkbook(archive, workbookPart, relations);
  const sheet = choose(sheets, sheetName);
  const partOf = (type: string) => relations.find((relation) => relation.type === type && archive.has(relation.part))?.part;
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const context = {
    sharedStrings: strings === undefined ? [] : await readSharedStrings(archive.text(strings)),
    meanings: styles === undefined ? [] : await readNumberMeanings(archive.text(styles)),
    is1904,
  };
  return {
    sheet: sheet.name,
    otherSheets: sheets.filter((other) => other !== sheet && other.isVisible).map(({ name }) => name),
    rows: () => sheetRows(archive.text(sheet.part), context, limits),
  };
}

function refuseOthers(archive: ZipArchive): void {
  if (archive.isEncrypted()) throw new TableReadError('import.encrypted-workbook');
  const other = OTHER_SPREADSHEETS.find(([part]) => archive.has(part));
  if (other) throw new TableReadError('import.unsupported-spreadsheet', { found: other[1] });
  if (archive.has('[Content_Types].xml') && archive.names().some((name) => name.startsWith('xl/'))) return;
  const isWord = archive.names().some((name) => name.startsWith('word/'));
  throw new TableReadError('import.not-a-table', { found: isWord ? 'docx' : 'zip' });
}

async function findWorkbook(archive: ZipArchive): Promise<string> {
  const relations = archive.has('_rels/.rels') ? await readRelations(archive, '') : [];
  const stated = relations.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!archive.has(stated)) throw broken('missing-part workbook');
  return stated;
}

/** Which parts a part refers to; targets are relative to the part's folder, or absolute within the archive. */
async function readRelations(archive: ZipArchive, part: string): Promise<readonly Relation[]> {
  const folder = path.dirname(part);
  const relations: Relation[] = [];
  const file = path.join(folder, '_rels', `${path.basename(part)}.rels`);
  await scanXml(archive.text(file), {
    open(name, attributes) {
      const target = attributeOf(attributes, 'Target');
      if (name !== 'Relationship' || target === undefined || attributeOf(attributes, 'TargetMode') === 'External') return;
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: path.basename(attributeOf(attributes, 'Type') ?? ''),
        part: target.startsWith('/') ? target.slice(1) : path.join(folder, target),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

async function readWorkbook(
  archive: ZipArchive,
  part: string,
  relations: readonly Relation[],
): Promise<{ sheets: readonly Sheet[]; is1904: boolean }> {
  const sheets: Sheet[] = [];
  let is1904 = false;
  await scanXml(archive.text(part), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id = attributeOf(attributes, 'id');
      const relation = relations.find((other) => other.id === id && other.type === 'worksheet');
      if (relation === undefined) return;
      const state = attributeOf(attributes, 'state') ?? 'visible';
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', isVisible: state === 'visible', part: relation.part });
    },
    close() {},
    text() {},
  });
  return { sheets, is1904 };
}

function choose(sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  const found =
    wanted === undefined
      ? (sheets.find(({ isVisible }) => isVisible) ?? sheets[0])
      : sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  throw new TableReadError('import.sheet-not-found', { sheet: wanted ?? '', sheets: sheets.map(({ name }) => name) });
}
