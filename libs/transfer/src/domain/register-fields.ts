import type { Coded } from './coded.js';
import type { WriteNote } from './write-codes.js';

/** What a row of a register says of an item, field by field: columns of the item, and its details as `details.<name>`. */
export type RegisterFields = Readonly<Record<string, unknown>>;

export interface MergedFields {
  /** What is to be written. */
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
  /** Fields that were corrected here since: what stands here stays. */
  readonly notes: readonly Coded<WriteNote>[];
}

/**
 * What a changed row changes in an item: the fields in which the register now says something else than it said before.
 * A field that a person has corrected here in the meantime is left as it is, with a note of what the register says.
 */
export function mergeFields(before: RegisterFields, after: RegisterFields, current: RegisterFields): MergedFields {
  const changes: MergedFields['changes'][number][] = [];
  const notes: Coded<WriteNote>[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const to = after[field] ?? null;
    const from = current[field] ?? null;
    if (same(before[field] ?? null, to) || same(from, to)) continue;
    if (same(before[field] ?? null, from)) changes.push({ field, from, to });
    else notes.push({ code: 'import.corrected-here', params: { field, value: inWords(to) } });
  }
  return { changes, notes };
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
