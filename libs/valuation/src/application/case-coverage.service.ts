import { Injectable } from '@nestjs/common';
import type { Coverage } from '../contract.js';
import { coverageOf, type CoveringItem } from '../domain/coverage.js';
import { HOUSE_CURRENCY } from '../domain/rates/convert.js';
import { CoverageQuery } from '../persistence/coverage.query.js';
import { RateRepository } from '../persistence/rate.repository.js';
import type { ItemMeter } from './item-meters.service.js';

const CONSERVATORY = 'nl-sv-94a';

/** How much a case holds for recovery against how much it may. Runs inside the caller's unit of work. */
@Injectable()
export class CaseCoverage {
  constructor(
    private readonly query: CoverageQuery,
    private readonly rates: RateRepository,
  ) {}

  /** Null where nothing is under conservatory seizure. */
  async of(caseId: string, meters: readonly ItemMeter[], today: string): Promise<Coverage | null> {
    const under = meters.filter(({ row }) => row.grounds.includes(CONSERVATORY));
    if (under.length === 0) return null;
    const items = under.map((meter) => coveringOf(meter, today));
    const maxima = await this.query.maximaOf(caseId);
    const rates = await this.rates.ratesFor([...maxima, ...items.flatMap(({ value, encumbrance }) => [value ?? [], encumbrance ?? []].flat())]);
    const { unvalued, ...coverage } = coverageOf(items, maxima, rates);
    return { ...coverage, unvalued: under.filter(({ row }) => unvalued.includes(row.id)).map(({ row }) => row.reference) };
  }
}

/** What stands for a thing: its value now, or the money that came in its place at the value it had. */
function coveringOf({ row, outlook, marks }: ItemMeter, today: string): CoveringItem {
  const [last = null] = marks.slice(-1);
  // What could not be converted stays in its own currency, so that the sum can name it.
  const value = outlook.value === null ? last && { amount: last.amount, currency: last.currency, on: last.on } : { amount: outlook.value, currency: HOUSE_CURRENCY, on: today };
  const owed = row.mortgage !== null && /^\d+(\.\d+)?$/.test(row.mortgage) ? { amount: row.mortgage, currency: HOUSE_CURRENCY, on: today } : null;
  return { itemId: row.id, value, encumbrance: owed, share: row.share };
}
