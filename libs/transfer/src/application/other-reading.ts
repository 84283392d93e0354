import type { Item } from '#items';
import type { Coded } from '../domain/coded.js';
import type { FirstState } from '../domain/first-status.js';
import type { MappedRow } from '../domain/mapped-row.js';
import type { RegisterFields } from '../domain/register-fields.js';
import type { KnownItem } from '../domain/row-fate.js';
import { isOwnCase } from '../domain/row-identity.js';
import { fieldsOf, fieldsOfItem } from './fields-of-item.js';
import type { ItemContent } from './item-content.js';

const LONGEST_PLACE = 300;

/** A row as the mapping reads it now. */
export interface ReadRow {
  readonly mapped: MappedRow;
  readonly content: ItemContent;
  readonly first: FirstState;
}

export type ReadsOtherwise = Coded<'import.reads-otherwise'>;

/**
 * What a row that says the same as before would make otherwise in its item, as the mapping reads it now. None of it is
 * written: the register may have been corrected since, and what stands in it has been acted upon.
 */
export function otherReading(current: Item, known: KnownItem, { mapped, content, first }: ReadRow, into: { readonly key: string; readonly reference: string }): readonly ReadsOtherwise[] {
  const sameClass = content.assetClass === current.assetClass;
  const now = fieldsOfItem(current, sameClass);
  const read = fieldsOf({ ...content, seizedPlace: content.seizedPlace?.slice(0, LONGEST_PLACE) ?? null }, sameClass);
  return [
    ...(sameClass ? [] : [reads('assetClass', current.assetClass, content.assetClass)]),
    ...differencesOf(now, { ...Object.fromEntries(Object.keys(now).map((field) => [field, null])), ...read }),
    ...(current.seizedOn === content.seizedOn ? [] : [reads('seizedOn', current.seizedOn, content.seizedOn)]),
    ...(mapped.caseKey === into.key || (isOwnCase(mapped.caseKey) && isOwnCase(into.key)) ? [] : [reads('case', into.reference, mapped.case.reference)]),
    // An item that has gone on since has a state by decisions, not by its row.
    ...(known.asRegistered && first.status !== current.status ? [reads('status', current.status, first.status)] : []),
  ];
}

/** The fields of a reading that say something else than what stands. */
export function differencesOf(stands: RegisterFields, read: RegisterFields): readonly ReadsOtherwise[] {
  return Object.entries(read).flatMap(([field, value]) => (same(stands[field], value) ? [] : [reads(field, stands[field], value)]));
}

function reads(field: string, stands: unknown, read: unknown): ReadsOtherwise {
  return { code: 'import.reads-otherwise', params: { field, from: inWords(stands), to: inWords(read) } };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'amount' in value && 'currency' in value) return `${String(value.currency)} ${String(value.amount)}`;
  return JSON.stringify(value);
}
