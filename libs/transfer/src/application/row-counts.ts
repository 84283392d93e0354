import type { Refusal } from '../persistence/refusal.repository.js';
import type { OtherReading } from '../persistence/reading.repository.js';
import { isOtherwise, type JudgedRow } from './judge-rows.js';

export function refusalsOf(judged: readonly JudgedRow[]): readonly Refusal[] {
  return judged.flatMap(({ file, fate }) => (fate.kind === 'refused' ? [{ row: file.rowNumber, cells: file.cells, errors: fate.errors }] : []));
}

export function readingsOf(judged: readonly JudgedRow[]): readonly OtherReading[] {
  return judged.filter(isOtherwise).map(({ file, fate, notes }) => ({ row: file.rowNumber, itemId: fate.item.id, differences: notes }));
}

export function countsOf(judged: readonly JudgedRow[]): { readonly itemsCreated: number; readonly unchanged: number; readonly otherwise: number; readonly changed: number; readonly refused: number } {
  const count = (kind: JudgedRow['fate']['kind']): number => judged.filter(({ fate }) => fate.kind === kind).length;
  return { itemsCreated: count('create'), unchanged: count('unchanged'), otherwise: count('otherwise'), changed: count('changed'), refused: count('refused') };
}
