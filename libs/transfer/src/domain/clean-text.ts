/** Excel writes control characters as _x000D_ in its XML; exports carry them along as plain text. */
const EXCEL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** Control characters, zero-width characters and those that turn the direction of writing. */
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** Nothing to clean: printable ASCII, single spaces between words. By far the most cells are like this. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * One line of readable text: Excel's escapes undone, invisible characters removed, runs of white space made one
 * space, in Unicode NFC. Letters, digits and punctuation stay as typed.
 */
export function cleanText(raw: string): string {
  if (PLAIN.test(raw) && !raw.includes('_x')) return raw;
  return raw
    .replace(EXCEL_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Whether cleaning took out more than white space around and between words. */
export function wasUnclean(raw: string, cleaned: string): boolean {
  return cleaned !== raw && cleaned !== raw.replace(/[ \t\u00A0]+/g, ' ').trim().normalize('NFC');
}
