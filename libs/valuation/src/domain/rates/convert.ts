import type { LegalDate, Money } from '../../../../platform/src/contract.js';
import { Exact, sumOf, toCents } from '../exact.js';
import { daysBetween } from '../legal-days.js';

export const HOUSE_CURRENCY = 'EUR';

/** So many units of a currency for one euro, on a day, by a source. */
export interface Rate {
  readonly currency: string;
  readonly on: LegalDate;
  readonly perEuro: string;
  readonly source: string;
  readonly demo: boolean;
}

/** The rate that a conversion rests on; an old one is said to be old. */
export interface UsedRate extends Rate {
  readonly old: boolean;
}

export type Conversion =
  | { readonly ok: true; readonly amount: string; readonly currency: string; readonly rates: readonly UsedRate[] }
  | { readonly ok: false; readonly reason: 'no-rate'; readonly currency: string; readonly on: LegalDate };

/** Days after which the last rate before a date is no rate of that time: longer than any run of days without a fixing. */
const OLD_AFTER_DAYS = 7;

/** The last rate before a date or on it. */
export function rateOn(rates: readonly Rate[], currency: string, on: LegalDate): UsedRate | null {
  const found = rates.reduce<Rate | null>((last, rate) => (rate.currency === currency && rate.on <= on && (last === null || rate.on > last.on) ? rate : last), null);
  return found && { ...found, old: daysBetween(found.on, on) > OLD_AFTER_DAYS };
}

/** An amount in another currency, to the cent, with every rate it rests on. Without a rate it is not converted, and says so. */
export function convert(money: Money, to: string, on: LegalDate, rates: readonly Rate[]): Conversion {
  const conversion = convertExactly(money, to, on, rates);
  return conversion.ok && conversion.rates.length > 0 ? { ...conversion, amount: toCents(conversion.amount) } : conversion;
}

/** The same, not rounded: for what is multiplied afterwards, like a tariff of a few yen a day. */
export function convertExactly({ amount, currency }: Money, to: string, on: LegalDate, rates: readonly Rate[]): Conversion {
  if (currency === to) return { ok: true, amount, currency: to, rates: [] };
  const used: UsedRate[] = [];
  let exact = new Exact(amount);
  for (const [code, into] of [[currency, 'euro'], [to, 'other']] as const) {
    if (code === HOUSE_CURRENCY) continue;
    const rate = rateOn(rates, code, on);
    if (rate === null) return { ok: false, reason: 'no-rate', currency: code, on };
    used.push(rate);
    exact = into === 'euro' ? exact.dividedBy(rate.perEuro) : exact.times(rate.perEuro);
  }
  return { ok: true, amount: exact.toFixed(), currency: to, rates: used };
}

export interface DatedMoney extends Money {
  readonly on: LegalDate;
}

/** The sum of a list: at which rates it was made, and what is not in it. */
export interface MoneySum {
  readonly amount: string;
  readonly currency: string;
  readonly rates: readonly UsedRate[];
  readonly unconverted: readonly DatedMoney[];
}

/** Adds amounts of several currencies; what cannot be converted is named, never silently left out. */
export function sumIn(to: string, amounts: readonly DatedMoney[], rates: readonly Rate[]): MoneySum {
  const converted = amounts.map((money) => ({ money, conversion: convert(money, to, money.on, rates) }));
  const done = converted.flatMap(({ conversion }) => (conversion.ok ? [conversion] : []));
  const used = new Map(done.flatMap((conversion) => conversion.rates).map((rate) => [`${rate.currency} ${rate.on} ${rate.source}`, rate]));
  return {
    amount: toCents(sumOf(done.map(({ amount }) => amount))),
    currency: to,
    rates: [...used.values()],
    unconverted: converted.flatMap(({ money, conversion }) => (conversion.ok ? [] : [money])),
  };
}
