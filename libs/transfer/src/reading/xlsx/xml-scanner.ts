import { broken } from './zip-directory.js';

export interface XmlHandler {
  /** `attributes` is the raw text behind the name; `attributeOf` reads one of them. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** No tag and no text of a spreadsheet comes near this. */
const LONGEST_PIECE = 1_048_576;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the XML of a workbook piece by piece. It knows what Office writes: tags, texts, CDATA, comments. A document
 * type is refused: no workbook has one, and it is where entity bombs and outside references live.
 */
export class XmlScanner {
  private rest = '';

  constructor(private readonly handler: XmlHandler) {}

  write(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) break;
      const end = endOfMarkup(text, start);
      if (end < 0) {
        if (start > at) this.handler.text(decodeEntities(text.slice(at, start)));
        at = start;
        break;
      }
      if (start > at) this.handler.text(decodeEntities(text.slice(at, start)));
      this.markup(text.slice(start, end));
      at = end;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST_PIECE) throw broken('xml');
  }

  end(): void {
    if (this.rest.trim() !== '') throw broken('xml');
  }

  private markup(tag: string): void {
    if (tag.startsWith('<?') || tag.startsWith('<!--')) return;
    if (tag.startsWith('<![CDATA[')) this.handler.text(tag.slice(9, -3));
    else if (tag.startsWith('<!')) throw broken('xml');
    else if (tag.startsWith('</')) this.handler.close(localName(tag.slice(2, -1).trim()));
    else this.element(tag);
  }

  private element(tag: string): void {
    const isEmpty = tag.endsWith('/>');
    const inside = tag.slice(1, isEmpty ? -2 : -1);
    const nameEnd = inside.search(/\s/);
    const name = localName(nameEnd < 0 ? inside : inside.slice(0, nameEnd));
    this.handler.open(name, nameEnd < 0 ? '' : inside.slice(nameEnd));
    if (isEmpty) this.handler.close(name);
  }
}

/** The place behind the markup that starts here, or -1 when it goes on in the next piece. */
function endOfMarkup(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return behind(text, ']]>', start + 9);
  // Too little to tell a comment or CDATA from a document type.
  if (text[start + 1] === '!' && text.length - start < 9) return -1;
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at];
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
    else if (sign === '<') throw broken('xml');
  }
  return -1;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** `x:row` and `row` are the same element: nothing but spreadsheet elements is asked for by name. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const patterns = new Map<string, RegExp>();

/** One attribute by its name, with or without a prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  const raw = found?.[1] ?? found?.[2];
  return raw === undefined ? undefined : decodeEntities(raw);
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Feeds a whole part to a handler. */
export async function scanXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  for await (const piece of pieces) scanner.write(piece);
  scanner.end();
}
