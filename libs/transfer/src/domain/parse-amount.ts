import { readCurrency } from './currency.js';

/** How a register writes numbers: 1,234.50 or 1.234,50. The other sign, a space or an apostrophe groups thousands. */
export type DecimalSeparator = '.' | ',';

export type AmountReading =
  | { readonly outcome: 'amount'; readonly amount: string; readonly currency?: string }
  | { readonly outcome: 'negative' | 'unreadable' };

/** A minus before the digits, before or behind the currency: -500, € -500, -/- 500. */
const MINUS_BEFORE = /^(\D*?)(?:-\/-|[-\u2212\u2013])\s?(?=[^-\u2212\u2013]*\d)/;
const MINUS_BEHIND = /[-\u2212\u2013]$/;
const IN_BRACKETS = /^\((.+)\)$/;
const WITH_CURRENCY = /^([^\d\s.,()-][^\d.,()-]*?)?\s*([\d.,'’\s]+)\s*([^\d\s.,()-][^\d()]*)?$/u;
/** Written for a computer: digits, a point, and not three decimals, which could be thousands. */
const CANONICAL = /^\d+(\.(\d{1,2}|\d{4,}))?$/;
/** Longer than any amount; keeps the patterns below from working on a page of text. */
const LONGEST = 60;
/** What makes a cell a text and no formula, in a sheet and in the files that we give out: it stays when the sign behind it is taken out. */
const TEXT_MARK = /^'(?=\S)/;
/** Dutch bills end whole amounts in a dash: 1.250,- or 1.250,--. */
const WHOLE_DASH = /,\s?[-–=]{1,2}$/;

/**
 * Reads an amount as written: grouping must be right to the digit (12.34,5 is refused, not repaired), a sign or code of
 * a currency may stand before or behind. The amount is a decimal string without superfluous zeros.
 */
export function parseAmount(text: string, decimal: DecimalSeparator): AmountReading {
  if (text.length > LONGEST) return { outcome: 'unreadable' };
  const bare = text
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim()
    .replace(TEXT_MARK, '')
    .replace(WHOLE_DASH, '');
  const unsigned = withoutMinus(bare);
  const reading = parseUnsigned(unsigned ?? bare, decimal);
  const isNegative = unsigned !== undefined && reading.outcome === 'amount' && reading.amount !== '0';
  return isNegative ? { outcome: 'negative' } : reading;
}

function withoutMinus(text: string): string | undefined {
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed) return bracketed[1];
  if (MINUS_BEFORE.test(text)) return text.replace(MINUS_BEFORE, '$1');
  return MINUS_BEHIND.test(text) ? text.replace(MINUS_BEHIND, '') : undefined;
}

function parseUnsigned(text: string, decimal: DecimalSeparator): AmountReading {
  const parts = WITH_CURRENCY.exec(text.trim());
  const amount = parts && plainDecimal((parts[2] ?? '').trim(), decimal);
  if (!parts || !amount) return { outcome: 'unreadable' };

  const signs = [parts[1], parts[3]].map((sign) => sign?.trim() ?? '').filter((sign) => sign !== '' && sign !== '$');
  const currencies = new Set(signs.map(readCurrency));
  const [currency] = currencies;
  if (currencies.size > 1 || (signs.length > 0 && currency === undefined)) return { outcome: 'unreadable' };
  return currency === undefined ? { outcome: 'amount', amount } : { outcome: 'amount', amount, currency };
}

function plainDecimal(number: string, decimal: DecimalSeparator): string | undefined {
  if (CANONICAL.test(number)) return trimZeros(number);
  const group = decimal === '.' ? ',' : '.';
  const pieces = number.split(decimal);
  if (pieces.length > 2) return undefined;
  const [whole = '', fraction = ''] = pieces;
  if (pieces.length === 2 && !/^\d*$/.test(fraction)) return undefined;
  const digits = ungroup(whole, group);
  return digits === undefined ? undefined : trimZeros(fraction === '' ? digits : `${digits}.${fraction}`);
}

function ungroup(whole: string, group: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  const separator = [group, ' ', "'", '’'].find((sign) => whole.includes(sign));
  if (separator === undefined) return undefined;
  const [first = '', ...groups] = whole.split(separator);
  const rightlyGrouped = /^\d{1,3}$/.test(first) && groups.every((three) => /^\d{3}$/.test(three));
  return rightlyGrouped ? first + groups.join('') : undefined;
}

/** '0205.50' → '205.5': one writing for one amount, so that amounts can be compared as text. */
export function trimZeros(number: string): string {
  const [whole = '0', fraction = ''] = number.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  return decimals === '' ? digits : `${digits}.${decimals}`;
}
