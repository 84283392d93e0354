/** Stands for a quotation mark that is text; a sign that no text has (Unicode, noncharacters). */
const AS_TEXT = '\uFDD0';
const ENDS_OF_LINE = ['\n', '\r'];

/**
 * Takes the quotation marks in cells that do not open with one for text: 12" pipe. All others are left as they are, also where they are
 * wrong: `withQuotes` puts these back, when the text has been parted into cells.
 * @param pieces the text of a file, in pieces of any length
 */
export async function* withoutStrayQuotes(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<string> {
  const signs = [delimiter, ...ENDS_OF_LINE];
  let inQuotes = false;
  let isBlankSoFar = true;
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    // Whether a quotation mark in quotes closes them, the next sign tells.
    held = text.endsWith('"') ? '"' : '';
    const end = text.length - held.length;
    let read = 0;
    let out = '';
    for (let at = text.indexOf('"'); at >= 0 && at < end; at = text.indexOf('"', read)) {
      const between = text.slice(read, at);
      read = at + 1;
      if (inQuotes) {
        if (text[read] === '"') read += 1;
        else inQuotes = false;
        out += between + text.slice(at, read);
        if (read > end) held = '';
        continue;
      }
      isBlankSoFar = isBlank(between, isBlankSoFar, signs);
      inQuotes = isBlankSoFar;
      out += between + (isBlankSoFar ? '"' : AS_TEXT);
      isBlankSoFar = false;
    }
    if (read < end) {
      const rest = text.slice(read, end);
      if (!inQuotes) isBlankSoFar = isBlank(rest, isBlankSoFar, signs);
      out += rest;
    }
    if (out !== '') yield out;
  }
  if (held !== '') yield inQuotes || isBlankSoFar ? held : AS_TEXT;
}

/** The same cells, in which these marks are quotation marks again. */
export function withQuotes(cells: string[]): string[] {
  return cells.some((cell) => cell.includes(AS_TEXT)) ? cells.map((cell) => cell.replaceAll(AS_TEXT, '"')) : cells;
}

/** Whether the cell at the end of this text has nothing in it yet but blanks. */
function isBlank(text: string, wasBlank: boolean, signs: readonly string[]): boolean {
  const start = Math.max(...signs.map((sign) => text.lastIndexOf(sign))) + 1;
  return (start > 0 || wasBlank) && text.slice(start).trim() === '';
}
