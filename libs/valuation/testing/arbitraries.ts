import fc from 'fast-check';
import type { BillPart, Keeping } from '../src/domain/costs/charge.js';
import { isValidOn, tariffKey, type Tariff } from '../src/domain/costs/tariff.js';
import { addDays, compareDates } from '../src/domain/legal-days.js';

export const FROM = '2026-01-05';
const cents = (max: number): fc.Arbitrary<string> => fc.integer({ min: 1, max }).map((count) => (count / 100).toFixed(2));
const dayFrom = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map((days) => addDays(FROM, days));

const aTariff: fc.Arbitrary<Tariff> = fc
  .record({
    assetClass: fc.constantFrom(null, 'vehicle'),
    placeKind: fc.constantFrom(null, 'store', 'partner'),
    cost: fc.constantFrom('storage' as const, 'care' as const),
    per: fc.constantFrom('day' as const, 'week' as const, 'once' as const),
    amount: cents(5_000),
    currency: fc.constant('EUR'),
    validFrom: dayFrom(-40, 200),
    days: fc.option(fc.integer({ min: 0, max: 150 })),
    id: fc.uuid(),
  })
  .map(({ days, ...tariff }) => ({ ...tariff, validUntil: days === null ? null : addDays(tariff.validFrom, days) }));

/** Tariffs as the database lets them stand: no two of one kind are valid at once. */
export const tariffs: fc.Arbitrary<readonly Tariff[]> = fc.array(aTariff, { maxLength: 8 }).map((all) =>
  all.filter((tariff, index) => !all.slice(0, index).some((other) => tariffKey(other) === tariffKey(tariff) && (isValidOn(other, tariff.validFrom) || isValidOn(tariff, other.validFrom)))),
);

export const keeping: fc.Arbitrary<Keeping> = fc.record({
  assetClass: fc.constant('vehicle'),
  from: fc.constant(FROM),
  until: fc.option(dayFrom(0, 300)),
  stays: fc
    .array(fc.record({ from: dayFrom(0, 250), placeKind: fc.constantFrom(null, 'store', 'partner') }), { maxLength: 5 })
    .map((stays) => stays.toSorted((a, b) => compareDates(a.from, b.from))),
});

export const parts: fc.Arbitrary<readonly BillPart[]> = fc.array(
  fc
    .record({ billId: fc.uuid(), cost: fc.constantFrom('storage' as const, 'care' as const, 'transport' as const), amount: cents(100_000), from: dayFrom(-20, 250), days: fc.integer({ min: 0, max: 60 }) })
    .map(({ days, ...part }) => ({ ...part, until: addDays(part.from, days) })),
  { maxLength: 4 },
);
