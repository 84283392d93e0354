import type { DecimalSeparator } from './parse-amount.js';
import type { DateOrder } from './parse-date.js';
import type { Target } from './target.js';

const THREE_NUMBERS = /^(\d{1,4})[-/.\s](\d{1,2})[-/.\s](\d{1,4})(\s.*)?$/;

/** Identifiers that can be told by their looks alone, without a header that names them. */
const LOOKS: readonly (readonly [Target, RegExp])[] = [
  ['item.identifier.iban', /^[A-Z]{2}\d{2} ?[A-Z\d]{4}( ?[A-Z\d]{2,4}){2,7}$/],
  ['item.identifier.vin', /^(?=.*[A-Z])(?=.*\d)[A-HJ-NPR-Z\d]{17}$/],
  ['item.identifier.crypto-address', /^(bc1[a-z\d]{25,60}|0x[a-fA-F\d]{40}|[13][a-km-zA-HJ-NP-Z1-9]{25,34})$/],
  ['item.identifier.imei', /^\d{15}$/],
];

/** Values of a column must nearly all look alike before it is taken for something its header does not say. */
const NEARLY_ALL = 0.8;

export function targetByLooks(values: readonly string[]): Target | undefined {
  return LOOKS.find(([, look]) => shareOf(values, (value) => look.test(value)) >= NEARLY_ALL)?.[0];
}

export function shareOf(values: readonly string[], is: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(is).length / values.length;
}

export type Certainty<T> = { readonly value: T; readonly sure: boolean };

/** The order of day and month that all the dates allow; not sure when every day is also a month. */
export function guessDateOrder(values: readonly string[]): Certainty<DateOrder> {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const [, first = '', second = ''] = THREE_NUMBERS.exec(value) ?? [];
    if (first.length === 4) return { value: 'ymd', sure: true };
    if (Number(first) > 12) dayFirst++;
    if (Number(second) > 12) monthFirst++;
  }
  return { value: monthFirst > dayFirst ? 'mdy' : 'dmy', sure: dayFirst > 0 !== monthFirst > 0 };
}

/** The sign before the decimals that the amounts show; not sure when they show none. */
export function guessDecimalSeparator(values: readonly string[]): Certainty<DecimalSeparator> {
  const shows = (sign: ',' | '.') => {
    const other = sign === ',' ? String.raw`\.` : ',';
    const own = sign === ',' ? ',' : String.raw`\.`;
    const decimals = new RegExp(`\\d${own}(\\d{1,2}|-)$`);
    const grouped = new RegExp(`^\\d{1,3}(${other}\\d{3})+(${own}|$)`);
    return values.filter((value) => decimals.test(value) || grouped.test(value)).length;
  };
  const comma = shows(',');
  const point = shows('.');
  return { value: point > comma ? '.' : ',', sure: comma > 0 !== point > 0 };
}
