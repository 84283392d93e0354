import type { Coded } from './coded.js';
import { mappingFromColumns } from './mapping-from-columns.js';
import { parseMapping } from './mapping-schema.js';
import type { ImportMapping } from './mapping.js';
import type { DecimalSeparator } from './parse-amount.js';
import type { DateOrder } from './parse-date.js';
import { guessDateOrder, guessDecimalSeparator } from './sniff-values.js';
import { isTarget, type Target } from './target.js';

/** Which column goes where, as a person chose it; what is left open is read off the first rows. */
export interface ColumnChoice {
  /** Each in its place; one that is not in form is a hole. */
  readonly columns: readonly ({ readonly header: string; readonly target: string | null } | undefined)[];
  readonly dateOrder?: DateOrder;
  readonly decimalSeparator?: DecimalSeparator;
}

/** The file the choice is for. */
export interface ChosenFile {
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

export interface NamedMapping {
  readonly name: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly currency: string;
  readonly country: string;
}

/** It names its place in the choice by a JSON Pointer. */
type PlacedError = Coded & { readonly pointer: string };

export type ChoiceReading =
  | { readonly ok: true; readonly mapping: ImportMapping; readonly assumptions: readonly Coded[] }
  | { readonly ok: false; readonly errors: readonly PlacedError[] };

const DATES: readonly Target[] = ['item.seizedOn', 'outcome.forfeitedOn'];
const AMOUNTS: readonly Target[] = ['item.value', 'item.amount', 'item.estimatedValue', 'outcome.forfeitedValue'];

/** Makes a mapping of chosen columns, or tells everything that is wrong with the choice. */
export function mappingOfChoice(choice: ColumnChoice, file: ChosenFile, named: NamedMapping): ChoiceReading {
  const errors = errorsOfColumns(choice, file);
  if (errors.length > 0) return { ok: false, errors };
  const chosen = new Map(choice.columns.flatMap((column) => (column ? [[column.header, column.target as Target | null]] : [])));
  const columns = file.headers.map((header) => ({ header, target: chosen.get(header) ?? null }));
  const values = (targets: readonly Target[]): string[] =>
    columns.flatMap(({ target }, index) => (target !== null && targets.includes(target) ? file.sample.map((cells) => cells[index]?.trim() ?? '') : [])).filter((text) => text !== '');
  const dateOrder = guessDateOrder(values(DATES));
  const decimalSeparator = guessDecimalSeparator(values(AMOUNTS));
  const made = mappingFromColumns({
    ...named,
    columns,
    dateOrder: choice.dateOrder ?? dateOrder.value,
    decimalSeparator: choice.decimalSeparator ?? decimalSeparator.value,
  });
  const reading = parseMapping(made);
  if (!reading.ok) return { ok: false, errors: reading.errors.map((error) => ({ ...error, pointer: pointerOf(error, choice) })) };
  return {
    ok: true,
    mapping: made,
    assumptions: [
      ...(choice.dateOrder !== undefined || dateOrder.sure ? [] : [{ code: 'mapping.date-order-assumed', params: { order: dateOrder.value } }]),
      ...(choice.decimalSeparator !== undefined || decimalSeparator.sure || values(AMOUNTS).length === 0 ? [] : [{ code: 'mapping.decimal-separator-assumed', params: { separator: decimalSeparator.value } }]),
    ],
  };
}

function errorsOfColumns({ columns }: ColumnChoice, { headers }: ChosenFile): readonly PlacedError[] {
  return columns.flatMap((column, at): readonly PlacedError[] => {
    if (column === undefined) return [];
    const { header, target } = column;
    return [
      ...(headers.includes(header) ? [] : [{ code: 'import.header-unknown', pointer: `/columns/${at}/header`, params: { header } }]),
      ...(columns.findIndex((other) => other?.header === header) === at ? [] : [{ code: 'import.header-twice', pointer: `/columns/${at}/header`, params: { header } }]),
      ...(target === null || isTarget(target) ? [] : [{ code: 'import.target-unknown', pointer: `/columns/${at}/target`, params: { target } }]),
    ];
  });
}

function pointerOf({ column }: Coded, { columns }: ColumnChoice): string {
  const at = columns.findIndex((chosen) => chosen?.header === column);
  return at < 0 ? '/columns' : `/columns/${at}/target`;
}

const LONGEST_NAME = 63;

/** The name under which a mapping is kept, from what a person calls it; empty when nothing of it can be used. */
export function mappingNameOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
}
