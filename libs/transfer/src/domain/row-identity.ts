import { createHash } from 'node:crypto';
import type { ImportMapping } from './mapping.js';
import { textAt, type MappedColumns } from './mapped-columns.js';
import { parseAmount } from './parse-amount.js';
import { parseDate } from './parse-date.js';
import type { Target } from './target.js';

const DATES: readonly Target[] = ['item.seizedOn', 'outcome.forfeitedOn'];
const AMOUNTS: readonly Target[] = ['item.value', 'item.amount', 'item.estimatedValue', 'outcome.forfeitedValue'];

export interface CaseIdentity {
  readonly key: string;
  readonly reference: string;
  /** Which choice of the mapping's case keys named it; -1 when none did and the row is a case of its own. */
  readonly choice: number;
  readonly columns: readonly string[];
}

/**
 * The case a row belongs to. The key carries the columns that made it, so that a number from a fallback column never
 * joins the case of another row that has the same number in its first column.
 */
export function caseIdentity(mapping: ImportMapping, columns: MappedColumns, texts: readonly string[]): CaseIdentity | undefined {
  for (const [choice, names] of mapping.caseKey.entries()) {
    const values = valuesOf(columns, names, texts);
    if (values.some(isReference)) {
      return { key: JSON.stringify([...names, ...values]), reference: values.filter(isReference).join(' '), choice, columns: names };
    }
  }
  return undefined;
}

/**
 * The row's name inside the register, or undefined when a part of it is missing or the mapping has none. A part alone
 * names nothing: item 1 of no case is another thing in every file.
 */
export function rowKeyOf(mapping: ImportMapping, columns: MappedColumns, texts: readonly string[]): string | undefined {
  const values = valuesOf(columns, mapping.rowKey, texts);
  return values.length > 0 && values.every(isReference) ? JSON.stringify(values) : undefined;
}

/** The columns of the row's name in which this row says nothing. */
export function missingOfRowKey(mapping: ImportMapping, columns: MappedColumns, texts: readonly string[]): readonly string[] {
  const values = valuesOf(columns, mapping.rowKey, texts);
  return mapping.rowKey.filter((_, at) => !isReference(values[at] ?? ''));
}

/** The case of a row that names none: it is a case of its own. */
export function ownCaseKey(rowKey: string): string {
  return `row:${rowKey}`;
}

/** Whether a case is that of one row which names none, whatever the row is called. */
export function isOwnCase(caseKey: string): boolean {
  return caseKey.startsWith(ownCaseKey(''));
}

/**
 * Makes the hash of a row's content: SHA-256 over every filled cell by header, dates and amounts in their canonical
 * form. Neither the order of the columns nor the kind of file changes it; any other difference does.
 */
export function createContentHasher(
  mapping: ImportMapping,
  columns: MappedColumns,
  today: string,
): (texts: readonly string[]) => string {
  const targets = new Map(columns.all.map(({ index, to }) => [index, to]));
  const inOrder = columns.headers
    .map((header, index) => ({ header, index, canonical: canonicalFor(targets.get(index), mapping, today) }))
    .sort((a, b) => (a.header < b.header ? -1 : 1));
  return (texts) => {
    const content: string[] = [];
    for (const { header, index, canonical } of inOrder) {
      const text = texts[index] ?? '';
      if (text !== '') content.push(header, canonical(text));
    }
    return createHash('sha256').update(JSON.stringify(content)).digest('hex');
  };
}

function canonicalFor(target: Target | undefined, mapping: ImportMapping, today: string): (text: string) => string {
  if (target !== undefined && DATES.includes(target)) {
    return (text) => parseDate(text, mapping.dateOrder, Number(today.slice(0, 4))) ?? text;
  }
  if (target === undefined || !AMOUNTS.includes(target)) return (text) => text;
  return (text) => {
    const reading = parseAmount(text, mapping.decimalSeparator);
    return reading.outcome === 'amount' ? `${reading.currency ?? ''}${reading.amount}` : text;
  };
}

function valuesOf(columns: MappedColumns, names: readonly string[], texts: readonly string[]): readonly string[] {
  return names.map((name) => {
    const index = columns.indexOf(name);
    return index === undefined ? '' : textAt(texts, { index });
  });
}

/** A slip of the keyboard such as "`" or "-" names nothing. */
export function isReference(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
