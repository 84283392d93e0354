import { mm, printed, type Paper } from './paper.js';

const A4 = [210, 297] as const;
const EDGE = 18;
const WIDTH = A4[0] - 2 * EDGE;
const FOOT = A4[1] - EDGE - 8;

/** A column of a table on paper: its head, and its share of the width. */
export interface PaperColumn {
  readonly head: string;
  readonly share: number;
}

interface PaperCell {
  readonly text: string;
  readonly bold: boolean;
  readonly share: number;
}

/** Rows of a long table that are drawn before other work has its turn. */
const ROWS_A_TURN = 100;

/** A page of running text and tables, from top to bottom; a new page begins where one is full. */
export class PaperFlow {
  private y = EDGE;

  constructor(
    private readonly paper: Paper,
    private readonly newPage: () => void,
    private readonly foot: string,
  ) {
    this.turn();
  }

  heading(text: string): void {
    this.text(text, 15, 'bold');
    this.gap(2);
  }

  subheading(text: string): void {
    this.room(16);
    this.gap(3);
    this.text(text, 10.5, 'bold');
    this.gap(1);
  }

  line(text: string): void {
    this.text(text, 9, 'regular');
  }

  small(text: string): void {
    this.text(text, 7, 'regular');
  }

  gap(height: number): void {
    this.y += height;
  }

  /** Names and values below each other. */
  facts(facts: readonly (readonly [string, string])[]): void {
    for (const [term, value] of facts) this.row([{ text: term, bold: true, share: 0.3 }, { text: value, bold: false, share: 0.7 }]);
  }

  /** Rows under heads, which are said again on every page. */
  table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): void {
    const heads = this.heads(columns);
    for (const row of rows) this.row(cellsOf(columns, row), heads);
    this.rule();
  }

  /** As `table`, for thousands of rows: other work of the process goes on in between. */
  async longTable(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Promise<void> {
    const heads = this.heads(columns);
    for (const [number, row] of rows.entries()) {
      this.row(cellsOf(columns, row), heads);
      if (number % ROWS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    this.rule();
  }

  /** Boxes side by side, each with something drawn in it and words below. */
  boxes(height: number, boxes: readonly { readonly words: readonly string[]; readonly draw: (paper: Paper, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => void }[]): void {
    const width = (WIDTH - 6 * (boxes.length - 1)) / boxes.length;
    this.room(height + 14);
    for (const [index, { words, draw }] of boxes.entries()) {
      const x = EDGE + index * (width + 6);
      this.paper.lineWidth(0.5).rect(mm(x), mm(this.y), mm(width), mm(height)).stroke('#76869a');
      draw(this.paper, { x: mm(x + 2), y: mm(this.y + 2), width: mm(width - 4), height: mm(height - 4) });
      this.paper.fillColor('black').font('regular').fontSize(8).text(words.join('\n'), mm(x), mm(this.y + height + 1.5), { width: mm(width) });
    }
    this.y += height + 14;
  }

  private heads(columns: readonly PaperColumn[]): () => void {
    const heads = (): void => {
      this.row(columns.map(({ head, share }) => ({ text: head, bold: true, share })));
      this.rule();
    };
    this.room(14);
    heads();
    return heads;
  }

  private row(cells: readonly PaperCell[], onNewPage?: () => void): void {
    const placed = cells.map((cell, index) => ({ ...cell, x: EDGE + WIDTH * cells.slice(0, index).reduce((sum, { share }) => sum + share, 0), width: WIDTH * cell.share - 2 }));
    const heights = placed.map(({ text, bold, width }) => this.paper.font(bold ? 'bold' : 'regular').fontSize(8.5).heightOfString(text, { width: mm(width) }));
    const height = Math.max(...heights) / mm(1) + 1.2;
    if (this.y + height > FOOT) {
      this.turn();
      onNewPage?.();
    }
    for (const { text, bold, x, width } of placed) this.paper.fillColor('black').font(bold ? 'bold' : 'regular').fontSize(8.5).text(text, mm(x), mm(this.y), { width: mm(width) });
    this.y += height;
  }

  private rule(): void {
    this.paper.lineWidth(0.4).moveTo(mm(EDGE), mm(this.y)).lineTo(mm(EDGE + WIDTH), mm(this.y)).stroke('#76869a');
    this.y += 1.2;
  }

  private text(text: string, size: number, font: 'regular' | 'bold'): void {
    const height = this.paper.font(font).fontSize(size).heightOfString(text, { width: mm(WIDTH) }) / mm(1);
    this.room(height);
    this.paper.fillColor('black').font(font).fontSize(size).text(text, mm(EDGE), mm(this.y), { width: mm(WIDTH) });
    this.y += height + 0.8;
  }

  private room(height: number): void {
    if (this.y + height > FOOT) this.turn();
  }

  private turn(): void {
    this.newPage();
    this.paper.fillColor('#4a5a6d').font('regular').fontSize(6.5).text(this.foot, mm(EDGE), mm(FOOT + 3), { width: mm(WIDTH), lineBreak: false });
    this.y = EDGE;
  }
}

function cellsOf(columns: readonly PaperColumn[], row: readonly string[]): PaperCell[] {
  return columns.map(({ share }, index) => ({ text: row[index] ?? '', bold: false, share }));
}

/** A document on A4 that says on each page what it is; the same content made at the same moment is the same file. */
export function printedFlow(title: string, foot: string, made: Date, write: (flow: PaperFlow) => void | Promise<void>): Promise<Buffer> {
  return printed(A4, title, (paper, newPage) => write(new PaperFlow(paper, newPage, foot)), made);
}
