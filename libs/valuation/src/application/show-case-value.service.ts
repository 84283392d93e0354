import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, UnitOfWork, type WorkContext } from '#platform';
import type { CaseValue, MoneySum, UsedRate } from '../contract.js';
import { sumOf, toCents } from '../domain/exact.js';
import { HOUSE_CURRENCY, type DatedMoney } from '../domain/rates/convert.js';
import { CaseCoverage } from './case-coverage.service.js';
import { ItemMeters, type ItemMeter } from './item-meters.service.js';
import { caseRowOf, euros } from './meter-shown.js';

/** Shows what the things of a case are worth together, what keeping them has cost, and what they cover. */
@Injectable()
export class ShowCaseValue {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly meters: ItemMeters,
    private readonly coverage: CaseCoverage,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string): Promise<CaseValue> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      const today = this.clock.today();
      const meters = await this.meters.ofCase(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'case-value', subjectId: caseId });
      const kept = meters.filter(({ keeping }) => keeping.until === null);
      return {
        asOf: today,
        rows: meters.map(caseRowOf),
        value: together(kept, ({ outlook }) => outlook.value ?? '0', 'values'),
        cost: together(meters, ({ outlook }) => outlook.cost, 'bills'),
        costPerDay: euros(toCents(sumOf(kept.map(({ outlook }) => outlook.costPerDay)))),
        coverage: await this.coverage.of(caseId, meters, today),
      };
    });
  }
}

/** A sum over the items, with the rates it was made at and what no rate was known for. */
function together(meters: readonly ItemMeter[], amountOf: (meter: ItemMeter) => string, which: 'values' | 'bills'): MoneySum {
  const rates = new Map<string, UsedRate>(meters.flatMap((meter) => meter.rates).map((rate) => [`${rate.currency} ${rate.on} ${rate.source}`, rate]));
  const marks = (meter: ItemMeter): readonly DatedMoney[] => meter.unconverted.filter((money) => meter.marks.some(({ on, amount, currency }) => on === money.on && amount === money.amount && currency === money.currency) === (which === 'values'));
  return { amount: toCents(sumOf(meters.map(amountOf))), currency: HOUSE_CURRENCY, rates: [...rates.values()], unconverted: meters.flatMap(marks) };
}
