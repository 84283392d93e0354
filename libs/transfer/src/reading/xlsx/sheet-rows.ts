import type { ReadLimits } from '../read-limits.js';
import { TableReadError, type TableRow } from '../table.js';
import { numericText, undoEscapes } from './cell-text.js';
import type { NumberMeaning } from './number-formats.js';
import { attributeOf, XmlScanner, type XmlHandler } from './xml-scanner.js';

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly is1904: boolean;
}

/** The rows of one sheet, as the XML of the sheet flows by. Formulas give their last computed result. */
export async function* sheetRows(
  pieces: AsyncIterable<string>,
  context: SheetContext,
  limits: ReadLimits,
): AsyncGenerator<TableRow> {
  const handler = new SheetHandler(context, limits);
  const scanner = new XmlScanner(handler);
  for await (const piece of pieces) {
    scanner.write(piece);
    yield* handler.takeRows();
  }
  scanner.end();
}

class SheetHandler implements XmlHandler {
  private rows: TableRow[] = [];
  private rowNumber = 0;
  private cells: string[] = [];
  private inRow = false;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private collects = false;
  private inPhonetic = false;

  constructor(
    private readonly context: SheetContext,
    private readonly limits: ReadLimits,
  ) {}

  takeRows(): readonly TableRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row':
        this.startRow(attributes);
        break;
      case 'c':
        if (this.inRow) this.startCell(attributes);
        break;
      case 'v':
        this.collects = true;
        break;
      case 't':
        this.collects = !this.inPhonetic;
        break;
      case 'rPh':
        this.inPhonetic = true;
        break;
    }
  }

  text(piece: string): void {
    if (this.collects) this.value += piece;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.collects = false;
        break;
      case 'rPh':
        this.inPhonetic = false;
        break;
      case 'c':
        if (this.inRow) this.endCell();
        break;
      case 'row':
        this.rows.push({ rowNumber: this.rowNumber, cells: this.cells });
        this.inRow = false;
        break;
    }
  }

  private startRow(attributes: string): void {
    const stated = Number(attributeOf(attributes, 'r'));
    this.rowNumber = stated > this.rowNumber ? stated : this.rowNumber + 1;
    if (this.rowNumber > this.limits.rows) throw new TableReadError('import.too-many-rows', { limit: this.limits.rows });
    this.cells = [];
    this.column = -1;
    this.inRow = true;
  }

  private startCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnIndex(reference);
    this.type = attributeOf(attributes, 't') ?? 'n';
    this.style = Number(attributeOf(attributes, 's') ?? 0);
    this.value = '';
  }

  private endCell(): void {
    const text = this.cellText();
    if (text === '') return;
    if (this.column >= this.limits.columns) {
      throw new TableReadError('import.too-many-columns', { row: this.rowNumber, limit: this.limits.columns });
    }
    if (text.length > this.limits.cellLength) {
      throw new TableReadError('import.cell-too-long', { row: this.rowNumber, limit: this.limits.cellLength });
    }
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private cellText(): string {
    switch (this.type) {
      case 's':
        return this.context.sharedStrings[Number(this.value)] ?? '';
      case 'inlineStr':
      case 'str':
        return undoEscapes(this.value);
      case 'b':
        return this.value === '' ? '' : String(this.value === '1');
      case 'e':
        return this.value;
      case 'd':
        return this.value.replace(/T00:00:00(\.0+)?Z?$/, '');
      default:
        return numericText(this.value, this.context.meanings[this.style] ?? 'number', this.context.is1904);
    }
  }
}

/** "AB12" → 27. */
function columnIndex(reference: string): number {
  let index = 0;
  for (const sign of reference) {
    const letter = sign.toUpperCase().charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index - 1;
}
