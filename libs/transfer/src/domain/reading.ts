import { createHash } from 'node:crypto';
import type { MappedRow } from './mapped-row.js';

/** What a mapping made of a row, as a hash: when it is another one for the same row, the row is read otherwise now. */
export function readingOf({ caseKey, item, outcome }: Pick<MappedRow, 'caseKey' | 'item' | 'outcome'>): string {
  const { classRule: _ofTheMapping, identifiers, ...said } = item;
  const numbers = identifiers.map(({ kind, value }) => `${kind} ${value}`).sort();
  return createHash('sha256').update(JSON.stringify([caseKey, said, numbers, outcome ?? null], sorted)).digest('hex');
}

/** In which order columns stand says nothing. */
function sorted(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
}
