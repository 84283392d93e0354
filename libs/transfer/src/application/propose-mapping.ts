import { recogniseMapping } from '../domain/check-headers.js';
import type { Coded } from '../domain/coded.js';
import { guessMapping } from '../domain/guess-mapping.js';
import { MappedColumns } from '../domain/mapped-columns.js';
import type { ImportMapping } from '../domain/mapping.js';
import type { Target } from '../domain/target.js';

export interface Proposal {
  /** Null when the mapping is a guess of its own. */
  readonly name: string | null;
  readonly mapping: ImportMapping;
  /** By header, from 0 to 1. */
  readonly confidence: Readonly<Record<string, number>>;
  readonly assumptions: readonly Coded[];
}

/** What a mapping that was put together for one file is called until someone saves it. */
export const OWN_MAPPING = { name: 'own', title: { nl: 'Eigen indeling', en: 'Own mapping' } } as const;
/** For amounts and places of registers that do not name their own: those of the country this office is in. */
export const HOME = { currency: 'EUR', country: 'NL' } as const;

/** Without a column of money it does not matter how amounts are written. */
const AMOUNTS: readonly Target[] = ['item.value', 'item.amount', 'item.estimatedValue', 'outcome.forfeitedValue'];

/** How the columns of a file are to be read: by a known mapping that was made for such a file, or else by a guess. */
export function proposeMapping(headers: readonly string[], sample: readonly (readonly string[])[], known: readonly ImportMapping[]): Proposal {
  const recognised = recogniseMapping(headers, known);
  if (recognised) return { name: recognised.name, mapping: recognised, confidence: certainty(recognised, headers), assumptions: [] };
  const { mapping, columns, assumptions } = guessMapping(headers, sample, { ...OWN_MAPPING, ...HOME });
  const matters = assumptions.filter(({ code }) => code !== 'mapping.decimal-separator-assumed' || mapping.columns.some(({ to }) => AMOUNTS.includes(to)));
  return { name: null, mapping, confidence: Object.fromEntries(columns.map(({ header, confidence }) => [header, confidence])), assumptions: matters };
}

/** A mapping that somebody made is sure of its columns. */
export function certainty(mapping: ImportMapping, headers: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(new MappedColumns(mapping, headers).all.map(({ header }) => [header, 1]));
}
