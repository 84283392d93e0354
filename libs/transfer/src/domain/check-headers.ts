import type { Coded } from './coded.js';
import type { MappingProblem } from './codes.js';
import { MappedColumns } from './mapped-columns.js';
import type { ImportMapping } from './mapping.js';

/** Columns a mapping needs and a file does not have, all at once; none when the file can be read with it. */
export function checkHeaders(mapping: ImportMapping, headers: readonly string[]): readonly Coded<MappingProblem>[] {
  return new MappedColumns(mapping, headers).missing.map((column) => ({ code: 'import.column-missing', column }));
}

/**
 * The mapping among `known` that was made for a file with these headers: all its columns are there. Of several the one
 * that uses the most columns; undefined when none fits.
 */
export function recogniseMapping(headers: readonly string[], known: readonly ImportMapping[]): ImportMapping | undefined {
  return known
    .filter((mapping) => mapping.columns.length > 1 && checkHeaders(mapping, headers).length === 0)
    .sort((a, b) => b.columns.length - a.columns.length)[0];
}
