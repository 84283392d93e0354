import type { Delimiter } from './table.js';

const CANDIDATES: readonly Delimiter[] = [';', ',', '\t', '|'];
const LINES_LOOKED_AT = 50;

/** A first line of Excel's own: sep=; */
const STATED = /^"?sep=([,;\t|])"?\r?\n/i;

export interface DelimiterFinding {
  readonly delimiter: Delimiter;
  /** The length of a first line that only names the delimiter, to be skipped. */
  readonly skip: number;
}

/**
 * Which sign parts the columns, from the first lines of a file: the one that parts most lines into equally many
 * columns as the widest line. Signs in cells between quotes do not count. Undefined when nothing parts the lines.
 */
export function guessDelimiter(text: string): DelimiterFinding | undefined {
  const stated = STATED.exec(text);
  if (stated) return { delimiter: stated[1] as Delimiter, skip: stated[0].length };
  const lines = firstLines(withoutQuoted(text));
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? { delimiter: best.delimiter, skip: 0 } : undefined;
}

function withoutQuoted(text: string): string {
  return text.replace(/(^|[;,\t|\r\n])"(?:[^"]|"")*("|$)/g, '$1x');
}

function firstLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.filter((line) => line.trim() !== '').slice(0, LINES_LOOKED_AT);
}

/** Lines that agree on the commonest number of columns above one, weighed by that number. */
function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const byCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length;
    if (count > 1) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  }
  const scores = [...byCount].map(([columns, agreeing]) => (agreeing / lines.length) * (agreeing / lines.length) * columns);
  return Math.max(0, ...scores);
}
