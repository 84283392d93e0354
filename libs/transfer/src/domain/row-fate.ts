import type { Coded } from './coded.js';
import type { MappedRow } from './mapped-row.js';
import { readingOf } from './reading.js';
import type { WriteRefusal } from './write-codes.js';

/** An item that came from the same row before. */
export interface KnownItem {
  readonly id: string;
  readonly caseId: string;
  readonly hash: string;
  /** What the mapping made of the row then; null when that is not known. */
  readonly reading: string | null;
  /** Whether its state is still the one it came in with. */
  readonly asRegistered: boolean;
}

/** A case that came from the same register before. */
export interface KnownCase {
  readonly id: string;
  readonly reference: string;
  readonly key: string;
  readonly status: string;
  readonly parketNumbers: readonly string[];
  /** Whether who confirmed the import may put something in it. */
  readonly isOpenToImport: boolean;
}

/** What of a register is in the store already. */
export interface KnownRegister {
  readonly itemsByKey: ReadonlyMap<string, KnownItem>;
  /** By the key of a row: an item that came from a row that is the same to the letter, and was named otherwise then. */
  readonly itemsOfSameRow: ReadonlyMap<string, KnownItem>;
  readonly casesByKey: ReadonlyMap<string, KnownCase>;
  readonly casesById: ReadonlyMap<string, KnownCase>;
}

export type RowFate =
  | { readonly kind: 'create'; readonly into: KnownCase | null }
  | { readonly kind: 'unchanged'; readonly item: KnownItem; readonly into: KnownCase }
  /** The row says the same; the mapping makes something else of it than it did. */
  | { readonly kind: 'otherwise'; readonly item: KnownItem; readonly into: KnownCase }
  | { readonly kind: 'changed'; readonly item: KnownItem; readonly into: KnownCase }
  | { readonly kind: 'refused'; readonly errors: readonly Coded<WriteRefusal>[] };

const CLOSED: readonly string[] = ['closed', 'retention'];

/**
 * What becomes of a row: a new item, nothing, or a change of the item it made before. A row of a case that the importing
 * unit may not touch is refused; the answer is the same whether or not the case holds the row.
 */
export function fateOf(row: Pick<MappedRow, 'rowKey' | 'caseKey' | 'contentHash' | 'item' | 'outcome'>, known: KnownRegister): RowFate {
  const named = known.itemsByKey.get(row.rowKey);
  const item = named ?? known.itemsOfSameRow.get(row.rowKey);
  const into = item === undefined ? known.casesByKey.get(row.caseKey) : known.casesById.get(item.caseId);
  if (into !== undefined && !into.isOpenToImport) return refused('import.case-of-others');
  if (item !== undefined && into !== undefined && named === undefined) return { kind: 'otherwise', item, into };
  if (item !== undefined && into !== undefined && item.hash === row.contentHash) return { kind: item.reading === readingOf(row) ? 'unchanged' : 'otherwise', item, into };
  if (into !== undefined && CLOSED.includes(into.status)) return refused('import.case-closed', { case: into.reference });
  if (item !== undefined && into !== undefined) return { kind: 'changed', item, into };
  return { kind: 'create', into: into ?? null };
}

function refused(code: WriteRefusal, params: Readonly<Record<string, string>> = {}): RowFate {
  return { kind: 'refused', errors: [{ code, params }] };
}
