import type { Refusal } from '../persistence/refusal.repository.js';
import type { JudgedRow } from './judge-rows.js';

export function refusalsOf(judged: readonly JudgedRow[]): readonly Refusal[] {
  return judged.flatMap(({ file, fate }) => (fate.kind === 'refused' ? [{ row: file.rowNumber, cells: file.cells, errors: fate.errors }] : []));
}

export function countsOf(judged: readonly JudgedRow[]): { readonly itemsCreated: number; readonly unchanged: number; readonly changed: number; readonly refused: number } {
  const count = (kind: JudgedRow['fate']['kind']): number => judged.filter(({ fate }) => fate.kind === kind).length;
  return { itemsCreated: count('create'), unchanged: count('unchanged'), changed: count('changed'), refused: count('refused') };
}
