import type { LegalDate, Titles } from '../../../platform/src/contract.js';
import type { Mark } from './curves/value-on.js';
import { compareDates } from './legal-days.js';

/** Art. 27(2)(b) Directive 2024/1260: the values at seizure, confiscation and disposal are facts of their own, kept for ever. */
export const MOMENTS = {
  seizure: { nl: 'Bij inbeslagneming', en: 'At seizure' },
  confiscation: { nl: 'Bij confiscatie', en: 'At confiscation' },
  disposal: { nl: 'Vóór vervreemding of vernietiging', en: 'Before sale or destruction' },
  other: { nl: 'Tussentijds', en: 'In between' },
} as const satisfies Readonly<Record<string, Titles>>;
export type Moment = keyof typeof MOMENTS;

export const METHODS = {
  estimate: { nl: 'Schatting', en: 'Estimate' },
  counted: { nl: 'Geteld', en: 'Counted' },
  appraisal: { nl: 'Taxatie', en: 'Appraisal' },
  register: { nl: 'Waarde uit een register', en: 'Value from a register' },
  market: { nl: 'Marktprijs', en: 'Market price' },
  'sale-price': { nl: 'Verkoopprijs', en: 'Price obtained' },
  reserve: { nl: 'Minimumprijs', en: 'Reserve price' },
} as const satisfies Readonly<Record<string, Titles>>;
export type Method = keyof typeof METHODS;

/** One entry of the list of values of an item, as far as the rules look at it. */
export interface ValuationEntry {
  readonly id: string;
  readonly moment: Moment;
  readonly valuedOn: LegalDate;
  readonly amount: string;
  readonly currency: string;
  readonly source: string;
  /** The entry that this one corrects. */
  readonly supersedes: string | null;
}

/** Entries that no later one corrects, in the order they were recorded. */
export function inForce<T extends ValuationEntry>(entries: readonly T[]): readonly T[] {
  const superseded = new Set(entries.map(({ supersedes }) => supersedes));
  return entries.filter(({ id }) => !superseded.has(id));
}

/** What the value of an item is computed from: entries in force and, of what has a market, its prices. */
export function marksOf(entries: readonly ValuationEntry[], prices: readonly Mark[] = []): readonly Mark[] {
  const valued = inForce(entries).map(({ valuedOn, amount, currency, source }) => ({ on: valuedOn, amount, currency, source }));
  return [...prices, ...valued].toSorted((a, b) => compareDates(a.on, b.on));
}

const CONFISCATED = ['forfeited', 'forfeited-not-final', 'withdrawn', 'withdrawn-not-final', 'deemed-forfeited'];
const ABOUT_TO_GO = ['disposal-authorised', 'disposal-deemed', 'custody-end-noticed', 'forfeited', 'withdrawn', 'deemed-forfeited', 'executory'];

/** Which of the three values ought to be there by now and is not. */
export function missingMoments(entries: readonly ValuationEntry[], status: string): readonly Moment[] {
  const there = new Set(inForce(entries).map(({ moment }) => moment));
  const due: readonly Moment[] = ['seizure', ...(CONFISCATED.includes(status) ? (['confiscation'] as const) : []), ...(ABOUT_TO_GO.includes(status) ? (['disposal'] as const) : [])];
  return status === 'planned' ? [] : due.filter((moment) => !there.has(moment));
}
