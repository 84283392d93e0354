import type { BillPart, Keeping } from '../src/domain/costs/charge.js';
import { TARIFF_COSTS, tariffFor, tariffKey, type Tariff, type TariffCost } from '../src/domain/costs/tariff.js';
import { Exact } from '../src/domain/exact.js';
import { addDays, daysBetween } from '../src/domain/legal-days.js';

/** What keeping has cost on every day of a time, by walking through it a day at a time, as a person with a calendar would. */
export function slowCosts(keeping: Keeping, tariffs: readonly Tariff[], parts: readonly BillPart[], days: number): ReadonlyMap<string, string> {
  const stays = new Map<TariffCost, { key: string; days: number }>();
  let sum = new Exact(0);
  const course = new Map<string, string>();
  for (let number = 0; number < days; number += 1) {
    const day = addDays(keeping.from, number);
    if (keeping.until === null || day <= keeping.until) {
      for (const cost of Object.keys(TARIFF_COSTS) as TariffCost[]) {
        const place = keeping.stays.filter((stay) => stay.from <= day).at(-1)?.placeKind ?? null;
        const tariff = tariffFor(tariffs, cost, keeping.assetClass, place, day);
        const key = tariff && tariffKey(tariff);
        const before = stays.get(cost);
        const stay = { key: key ?? '', days: before !== undefined && before.key === key ? before.days + 1 : 0 };
        stays.set(cost, stay);
        const billed = parts.some((part) => part.cost === cost && part.from <= day && day <= part.until);
        const due = tariff !== null && !billed && (tariff.per === 'day' || (tariff.per === 'week' && stay.days % 7 === 0) || (tariff.per === 'once' && stay.days === 0));
        if (due) sum = sum.plus(tariff.amount);
      }
    }
    const bills = parts.reduce((all, part) => {
      const whole = daysBetween(part.from, part.until) + 1;
      const passed = Math.max(0, Math.min(daysBetween(part.from, day) + 1, whole));
      return all.plus(passed === whole ? part.amount : new Exact(part.amount).times(passed).dividedBy(whole).toDecimalPlaces(2, Exact.ROUND_FLOOR));
    }, new Exact(0));
    course.set(day, sum.plus(bills).toFixed(2));
  }
  return course;
}
