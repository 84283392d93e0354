import type { CellKind } from '../domain/export-column.js';

const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const DAY = 86_400_000;
/** Day nought of a workbook; the leap day of 1900 that never was is behind it for every date we write. */
const DAY_NOUGHT = Date.UTC(1899, 11, 30);
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

/** How cells look, by their place in the styles of the workbook. Texts are marked as texts, so that none becomes a formula when it is edited. */
const STYLE = { plain: 0, text: 1, date: 2, head: 3 } as const;

function escapeXml(text: string): string {
  return text.replace(UNSTORABLE, '\ufffd').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A cell of a row: what it says, of what kind. */
export interface SheetCell {
  readonly value: string | null;
  readonly kind: CellKind | 'head';
}

/** The letters of a column: A to Z, AA, AB and on. */
function lettersOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : lettersOf(Math.floor(index / 26) - 1) + lettersOf(index % 26);
}

function cellXml({ value, kind }: SheetCell, place: string): string {
  if (value === null) return '';
  if (kind === 'number' && PLAIN_NUMBER.test(value)) return `<c r="${place}" s="${STYLE.plain}"><v>${value}</v></c>`;
  if (kind === 'date') return `<c r="${place}" s="${STYLE.date}"><v>${(Date.parse(`${value}T00:00:00Z`) - DAY_NOUGHT) / DAY}</v></c>`;
  return `<c r="${place}" t="inlineStr" s="${kind === 'head' ? STYLE.head : STYLE.text}"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

export function rowXml(number: number, cells: readonly SheetCell[]): string {
  return `<row r="${number}">${cells.map((cell, index) => cellXml(cell, `${lettersOf(index)}${number}`)).join('')}</row>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const SHEET_START = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
export const SHEET_END = '</sheetData></worksheet>';

/** The parts of a workbook beside its sheets. */
export function workbookParts(sheets: number, title: string): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const overrides = numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`);
  return new Map([
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((n) => `<sheet name="${escapeXml(n === 1 ? title : `${title} ${n}`)}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" quotePrefix="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`,
    ],
    ['_rels/.rels', `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides.join('')}</Types>`,
    ],
  ]);
}
