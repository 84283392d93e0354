import type { LegalDate } from '../../../../platform/src/contract.js';
import { Exact, toCents } from '../exact.js';
import { addDays, daysBetween, earliest, latest } from '../legal-days.js';
import { TARIFF_COSTS, tariffFor, tariffKey, type BillCost, type Tariff, type TariffCost, type TariffPeriod } from './tariff.js';

/** Where a thing stood: from a day on, in a kind of place; null where it had none. Each stay lasts until the next. */
export interface Stay {
  readonly from: LegalDate;
  readonly placeKind: string | null;
}

/** How long a thing was kept, from its seizure to its end, both days counted. */
export interface Keeping {
  readonly assetClass: string;
  readonly from: LegalDate;
  readonly until: LegalDate | null;
  readonly stays: readonly Stay[];
}

/** The part of a bill that is for one thing, in euros. */
export interface BillPart {
  readonly billId: string;
  readonly cost: BillCost;
  readonly amount: string;
  readonly from: LegalDate;
  readonly until: LegalDate;
}

/** What is charged by one tariff over a run of days, in its currency. `phase` days of the stay had passed when the run began. */
export interface Charge {
  readonly tariffId: string;
  readonly cost: TariffCost;
  readonly per: TariffPeriod;
  readonly amount: string;
  readonly currency: string;
  /** The day whose rate the tariff is converted by. */
  readonly pricedOn: LegalDate;
  readonly from: LegalDate;
  readonly until: LegalDate | null;
  readonly phase: number;
}

const DAYS_OF: Readonly<Record<TariffPeriod, number | null>> = { day: 1, week: 7, once: null };

function placeOn(stays: readonly Stay[], date: LegalDate): string | null {
  return stays.reduce<Stay | null>((last, stay) => (stay.from <= date && (last === null || stay.from >= last.from) ? stay : last), null)?.placeKind ?? null;
}

/**
 * What is charged for keeping a thing, by the tariffs. A stay is a run of days under one tariff and its later versions: what
 * is charged once is charged on its first day, what is charged a week on that day and every seventh after it. Days for which
 * a bill of the same kind came in are paid by that bill, and no tariff counts for them.
 */
export function chargesOf(keeping: Keeping, tariffs: readonly Tariff[], parts: readonly BillPart[]): readonly Charge[] {
  return (Object.keys(TARIFF_COSTS) as TariffCost[]).flatMap((cost) => chargesOfCost(keeping, cost, tariffs.filter((tariff) => tariff.cost === cost), parts.filter((part) => part.cost === cost)));
}

function chargesOfCost(keeping: Keeping, cost: TariffCost, tariffs: readonly Tariff[], parts: readonly BillPart[]): readonly Charge[] {
  const { from, until, assetClass, stays } = keeping;
  const turns = new Set([from, ...stays.map((stay) => stay.from), ...tariffs.flatMap(({ validFrom, validUntil }) => [validFrom, ...(validUntil === null ? [] : [addDays(validUntil, 1)])]), ...parts.flatMap((part) => [part.from, addDays(part.until, 1)])]);
  const days = [...turns].filter((day) => day >= from && (until === null || day <= until)).toSorted();
  const charges: Charge[] = [];
  let stay = { key: '', since: from };
  for (const [index, day] of days.entries()) {
    const tariff = tariffFor(tariffs, cost, assetClass, placeOn(stays, day), day);
    const key = tariff === null ? '' : tariffKey(tariff);
    if (stay.key !== key) stay = { key, since: day };
    if (tariff === null) continue;
    if (parts.some((part) => part.from <= day && day <= part.until)) continue;
    const next = days[index + 1];
    charges.push({ tariffId: tariff.id, cost, per: tariff.per, amount: tariff.amount, currency: tariff.currency, pricedOn: tariff.validFrom, from: day, until: earliest(next === undefined ? null : addDays(next, -1), until), phase: daysBetween(stay.since, day) });
  }
  return charges;
}

/** How often a charge has fallen due on a day. */
function timesBy({ per, from, until, phase }: Charge, date: LegalDate): number {
  const days = daysBetween(from, earliest(date, until) ?? date) + 1;
  if (days <= 0) return 0;
  const every = DAYS_OF[per];
  if (every === null) return phase === 0 ? 1 : 0;
  return Math.floor((phase + days - 1) / every) - Math.floor((phase - 1) / every);
}

/** What of a bill counts on a day: spread over the days it is for, rounded down to the cent, and whole at its end. */
function partBy({ amount, from, until }: BillPart, date: LegalDate): InstanceType<typeof Exact> {
  const days = daysBetween(from, until) + 1;
  const passed = Math.min(Math.max(daysBetween(from, date) + 1, 0), days);
  return passed === days ? new Exact(amount) : new Exact(amount).times(passed).dividedBy(days).toDecimalPlaces(2, Exact.ROUND_DOWN);
}

/** What keeping has cost up to and with a day, in euros to the cent, of charges in euros. It never falls. */
export function costBy(charges: readonly Charge[], parts: readonly BillPart[], date: LegalDate): string {
  const byTariff = charges.reduce((sum, charge) => sum.plus(new Exact(charge.amount).times(timesBy(charge, date))), new Exact(0));
  return toCents(parts.reduce((sum, part) => sum.plus(partBy(part, date)), byTariff));
}

/** The days of a period on which a thing was kept: what a bill is split by. */
export function daysKeptWithin(keeping: Pick<Keeping, 'from' | 'until'>, from: LegalDate, until: LegalDate): number {
  const last = earliest(until, keeping.until) ?? until;
  return Math.max(0, daysBetween(latest(from, keeping.from), last) + 1);
}
