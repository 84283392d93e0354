import { cleanText } from '../clean-text.js';
import { foldText } from '../folded-text.js';
import type { RawRow } from '../map-row.js';
import { MappedColumns, textAt, type MappedColumn } from '../mapped-columns.js';
import type { ImportMapping } from '../mapping.js';
import { parseAmount } from '../parse-amount.js';
import { rowKeyOf } from '../row-identity.js';
import { kindOf } from '../target.js';
import type { ListedMoney, ListedPlace, ListedThing } from './things.js';

/** By what the rows of a list are found in the register. */
export const MATCH_BY = ['number', 'identifier', 'both'] as const;
export type MatchBy = (typeof MATCH_BY)[number];

export interface ListContext {
  readonly matchBy: MatchBy;
  /** The places that a text names: by label, by path, or by a name that one place alone has. */
  readonly placesOf: (text: string) => readonly string[];
  /** What a row says by not saying it: a list of one place names no other. */
  readonly placeOfList: ListedPlace | null;
  /** The list is of the register it is compared with: a row is named by its key there, and by no number besides. */
  readonly ofItsOwnRegister: boolean;
  /** The one spelling of an identifier of a kind. */
  readonly normalise: (kind: string, text: string) => string;
}

/** Fewer letters and digits than this name no single thing: "-", "n/a". */
const SHORTEST = 4;

/** Keys of both sides, in one spelling. */
export const numberKey = (text: string): string => `n:${text.toUpperCase().replace(/[^\p{L}\p{N}/]/gu, '')}`;
export const sourceKey = (register: string, key: string): string => `k:${register}:${key}`;
export const identifierKey = (kind: string, normalised: string): string => `i:${kind}:${normalised}`;

/** Makes a reader of the rows of a list: only what is compared, by the columns that were chosen. */
export function createListReader(mapping: ImportMapping, headers: readonly string[], context: ListContext): (row: RawRow) => ListedThing {
  const columns = new MappedColumns(mapping, headers);
  const identifiers = columns.startingWith('item.identifier.');
  return ({ rowNumber, cells }) => {
    const texts = cells.map(cleanText);
    const number = joined(columns.to('item.reference'), texts, '/');
    const place = joined(columns.to('item.place'), texts, ', ');
    const rowKey = rowKeyOf(mapping, columns, texts);
    const own = rowKey === undefined ? [] : [sourceKey(mapping.source, rowKey)];
    const isNamed = lettersAndDigits(number).length >= SHORTEST && !(context.ofItsOwnRegister && own.length > 0);
    const numbers = isNamed ? [numberKey(number), ...own] : own;
    const money = (target: 'item.value' | 'item.amount' | 'item.estimatedValue'): ListedMoney | null => readMoney(textAt(texts, columns.one(target)), textAt(texts, columns.one('item.currency')), mapping);
    return {
      rowNumber,
      cells,
      keys: [...(context.matchBy === 'identifier' ? [] : numbers), ...(context.matchBy === 'number' ? [] : identifiers.flatMap((column) => identifierKeyOf(column, texts, context)))],
      name: number,
      description: joined(columns.to('item.description'), texts, ', '),
      place: place === '' ? context.placeOfList : { text: place, placeIds: context.placesOf(place) },
      worth: money('item.value'),
      value: money('item.estimatedValue'),
      amount: money('item.amount'),
      quantity: readNumber(textAt(texts, columns.one('item.quantity')), mapping),
    };
  };
}

/** Places by what a list may call them. A name that two places share names neither. */
export function placeNames(places: readonly { readonly id: string; readonly code: string; readonly name: string; readonly path: string }[]): (text: string) => readonly string[] {
  const byText = new Map<string, Set<string>>();
  const add = (text: string, id: string): void => void byText.set(text, (byText.get(text) ?? new Set()).add(id));
  for (const { id, code, path } of places) {
    add(foldText(path), id);
    add(lettersAndDigits(code).toLowerCase(), id);
  }
  const byName = new Map<string, string[]>();
  for (const { id, name } of places) byName.set(foldText(name), [...(byName.get(foldText(name)) ?? []), id]);
  return (text) => {
    const exact = byText.get(foldText(text)) ?? byText.get(lettersAndDigits(text).toLowerCase());
    if (exact) return [...exact];
    const named = byName.get(foldText(text)) ?? [];
    return named.length === 1 ? named : [];
  };
}

function identifierKeyOf(column: MappedColumn, texts: readonly string[], { normalise }: ListContext): readonly string[] {
  const text = textAt(texts, column);
  const kind = kindOf(column.to);
  return lettersAndDigits(text).length < SHORTEST ? [] : [identifierKey(kind, normalise(kind, text))];
}

function readMoney(text: string, currency: string, mapping: ImportMapping): ListedMoney | null {
  if (text === '') return null;
  const reading = parseAmount(text, mapping.decimalSeparator);
  const own = /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : null;
  return reading.outcome === 'amount' ? { amount: reading.amount, currency: reading.currency ?? own } : null;
}

function readNumber(text: string, mapping: ImportMapping): string | null {
  const reading = text === '' ? null : parseAmount(text, mapping.decimalSeparator);
  return reading?.outcome === 'amount' ? reading.amount : null;
}

function joined(columns: readonly MappedColumn[], texts: readonly string[], between: string): string {
  return columns.map((column) => textAt(texts, column)).filter((text) => text !== '').join(between);
}

export function lettersAndDigits(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
