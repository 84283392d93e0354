import type { FieldSpec } from '@contract/items';
import type { Locale } from '@contract/platform';
import { formatDecimal } from '../../lib/format-number.js';
import { parseDecimal } from '../../lib/parse-decimal.js';

/** One line of the denominations table as typed. */
export interface TypedDenomination {
  readonly value: string;
  readonly count: string;
}

/** The fields of a class as typed: text, or the lines of a denominations table. */
export type TypedDetails = Record<string, string | readonly TypedDenomination[]>;

/** A form's first values for the fields of a class, from what is known already. */
export function typedDetails(fields: readonly FieldSpec[], known: Readonly<Record<string, unknown>>, locale: Locale): TypedDetails {
  return Object.fromEntries(fields.map(({ name, kind }) => [name, typedValue(kind, known[name], locale)]));
}

function isCounted(value: unknown): value is { readonly value: string; readonly count: number } {
  return typeof value === 'object' && value !== null && 'value' in value && 'count' in value;
}

function typedValue(kind: FieldSpec['kind'], value: unknown, locale: Locale): string | readonly TypedDenomination[] {
  if (kind === 'denominations') {
    const lines = Array.isArray(value) ? value.filter(isCounted) : [];
    return lines.map((line) => ({ value: formatDecimal(String(line.value), locale), count: String(line.count) }));
  }
  if (value === undefined || value === null) return '';
  return kind === 'decimal' ? formatDecimal(String(value), locale) : String(value);
}

/** The typed fields as the server takes them; what was left empty is left out. */
export function readDetails(fields: readonly FieldSpec[], typed: TypedDetails | undefined, locale: Locale): Record<string, unknown> {
  const entries = fields.flatMap(({ name, kind }): (readonly [string, unknown])[] => {
    const value = readValue(kind, typed?.[name], locale);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function readValue(kind: FieldSpec['kind'], typed: TypedDetails[string] | undefined, locale: Locale): unknown {
  if (kind === 'denominations') {
    const lines = typeof typed === 'string' || typed === undefined ? [] : readDenominations(typed, locale);
    return lines.length === 0 ? undefined : lines;
  }
  if (typeof typed !== 'string' || typed.trim() === '') return undefined;
  const text = typed.trim();
  switch (kind) {
    case 'integer':
      return Number(parseDecimal(text, locale) ?? text);
    case 'decimal':
      return parseDecimal(text, locale) ?? text;
    case 'boolean':
      return text === 'true';
    default:
      return text;
  }
}

/** The lines of which both value and count are numbers. */
export function readDenominations(lines: readonly TypedDenomination[], locale: Locale): { value: string; count: number }[] {
  return lines.flatMap(({ value, count }) => {
    const face = parseDecimal(value, locale);
    const pieces = /^\d+$/.test(count.trim()) ? Number(count) : 0;
    return face !== null && pieces > 0 ? [{ value: face, count: pieces }] : [];
  });
}
