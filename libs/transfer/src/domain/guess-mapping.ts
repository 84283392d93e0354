import type { Coded } from './coded.js';
import type { MappingAssumption } from './codes.js';
import { cleanText } from './clean-text.js';
import { foldText } from './folded-text.js';
import { HEADER_WORDS } from './header-words.js';
import { mappingFromColumns } from './mapping-from-columns.js';
import type { ImportMapping } from './mapping.js';
import { guessDateOrder, guessDecimalSeparator, shareOf, targetByLooks } from './sniff-values.js';
import { parseDate } from './parse-date.js';
import { takesOneColumn, type Target } from './target.js';

export interface ColumnGuess {
  readonly header: string;
  /** Null when the column is only kept verbatim. */
  readonly target: Target | null;
  /** From 0 (no idea) to 1 (as sure as a header can make it). */
  readonly confidence: number;
}

export interface MappingGuess {
  readonly mapping: ImportMapping;
  readonly columns: readonly ColumnGuess[];
  /** What was assumed because the file does not show it; for the user to confirm. */
  readonly assumptions: readonly Coded<MappingAssumption>[];
}

export interface GuessContext {
  readonly name: string;
  readonly title: { readonly nl: string; readonly en: string };
  /** For amounts and places that do not name their own. */
  readonly currency?: string;
  readonly country?: string;
}

interface Candidate {
  readonly index: number;
  readonly target: Target;
  readonly confidence: number;
}

const SAME_NAME = 0.95;
const BEGINS_OR_ENDS = 0.7;
const CONTAINS = 0.55;
const BY_LOOKS = 0.6;
/** What the last word of a list loses against the first: "datum" may be any date. */
const LESS_TELLING = 0.1;
const DATES: readonly Target[] = ['item.seizedOn', 'outcome.forfeitedOn'];
const AMOUNTS: readonly Target[] = ['item.value', 'item.amount', 'item.estimatedValue', 'outcome.forfeitedValue'];

/** Proposes a mapping for a file of an unknown office from its headers, Dutch or English, and its first rows. */
export function guessMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
  context: GuessContext,
): MappingGuess {
  const samples = headers.map((_, index) => sampleRows.map((row) => cleanText(row[index] ?? '')).filter((text) => text !== ''));
  const columns = withOneValue(assign(headers, samples));
  const valuesOf = (targets: readonly Target[]) =>
    columns.flatMap(({ target }, index) => (target !== null && targets.includes(target) ? (samples[index] ?? []) : []));
  const dateOrder = guessDateOrder(valuesOf(DATES));
  const decimalSeparator = guessDecimalSeparator(valuesOf(AMOUNTS));
  return {
    mapping: mappingFromColumns({ ...context, columns, dateOrder: dateOrder.value, decimalSeparator: decimalSeparator.value }),
    columns,
    assumptions: [
      ...(dateOrder.sure ? [] : [{ code: 'mapping.date-order-assumed' as const, params: { order: dateOrder.value } }]),
      ...(decimalSeparator.sure ? [] : [{ code: 'mapping.decimal-separator-assumed' as const, params: { separator: decimalSeparator.value } }]),
    ],
  };
}

/** The surest claims first; a target that takes one column goes to the first that claims it. */
function assign(headers: readonly string[], samples: readonly (readonly string[])[]): readonly ColumnGuess[] {
  const candidates = headers
    .flatMap((header, index) => candidatesOf(header, index, samples[index] ?? []))
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index);
  const given = new Map<number, Candidate>();
  const taken = new Set<Target>();
  for (const candidate of candidates) {
    const { index, target } = candidate;
    if (given.has(index) || (takesOneColumn(target) && taken.has(target))) continue;
    given.set(index, candidate);
    taken.add(target);
  }
  return headers.map((header, index) => {
    const { target = null, confidence = 0 } = given.get(index) ?? {};
    return { header, target, confidence };
  });
}

function candidatesOf(header: string, index: number, values: readonly string[]): readonly Candidate[] {
  const name = foldText(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const byName = HEADER_WORDS.flatMap(([target, words]) => {
    const confidence = Math.max(...words.map((word, place) => likeness(name, word) - (LESS_TELLING * place) / words.length));
    const weighed = confidence * plausibility(target, values);
    return weighed > 0.3 ? [{ index, target, confidence: Math.round(weighed * 100) / 100 }] : [];
  });
  const looks = targetByLooks(values);
  return looks === undefined ? byName : [...byName, { index, target: looks, confidence: BY_LOOKS }];
}

function likeness(name: string, word: string): number {
  if (name === word || name.replaceAll(' ', '') === word.replaceAll(' ', '')) return SAME_NAME;
  const longer = Math.min(word.length / name.length, 1) / 10;
  if (name.startsWith(`${word} `) || name.endsWith(` ${word}`)) return BEGINS_OR_ENDS + longer;
  return ` ${name} `.includes(` ${word} `) || (word.length >= 6 && name.includes(word)) ? CONTAINS + longer : 0;
}

/** A column of dates that holds no dates is no column of dates, whatever its name. */
function plausibility(target: Target, values: readonly string[]): number {
  if (values.length === 0) return 1;
  if (DATES.includes(target)) return shareOf(values, isDate) >= 0.5 ? 1 : 0;
  if (AMOUNTS.includes(target) || target === 'item.quantity') return shareOf(values, (value) => /\d/.test(value)) >= 0.5 ? 1 : 0;
  if (target === 'item.description') return shareOf(values, (value) => /\p{L}/u.test(value)) >= 0.5 ? 1 : 0.5;
  return 1;
}

function isDate(value: string): boolean {
  return (['dmy', 'mdy', 'ymd'] as const).some((order) => parseDate(value, order, 2099) !== undefined);
}

/** One column of money alone is the amount of cash and the value of goods alike. */
function withOneValue(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const money = columns.filter(({ target }) => target === 'item.amount' || target === 'item.estimatedValue');
  if (money.length !== 1) return columns;
  return columns.map((column) => (column === money[0] ? { ...column, target: 'item.value' as const } : column));
}
