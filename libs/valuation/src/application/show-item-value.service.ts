import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { ItemValue, Meter, Valuation, ValueOnDate } from '../contract.js';
import { valueOn } from '../domain/curves/value-on.js';
import { addDays, daysBetween, latest } from '../domain/legal-days.js';
import { courseOf } from '../domain/outlook/outlook.js';
import { missingMoments } from '../domain/valuation.js';
import { ValuationRepository, type StoredValuation } from '../persistence/valuation.repository.js';
import { ItemMeters, type ItemMeter } from './item-meters.service.js';
import { curveShown, euros, linesOf } from './meter-shown.js';
import { ProposeDecisions } from './propose-decisions.service.js';

const ACTS = ['valuation.add', 'valuation.correct', 'decision.give'];
/** How far a graph looks ahead at least, and past the break-even. */
const AHEAD_DAYS = 365;
const PAST_BREAK_EVEN_DAYS = 60;
/** Further ahead a graph says nothing any more. */
const MOST_AHEAD_DAYS = 5 * 365;

/** Shows what an item is worth and costs, when the one eats the other, and what can be decided about it. */
@Injectable()
export class ShowItemValue {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly proposing: ProposeDecisions,
    private readonly valuations: ValuationRepository,
    private readonly meters: ItemMeters,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, itemId: string): Promise<ItemValue> {
    return this.uow.read(context, async () => {
      const today = this.clock.today();
      const meter = await this.meterOf(itemId);
      const { row, input } = meter;
      this.uow.consulted({ kind: 'consultation', caseId: row.case_id, subjectType: 'item-value', subjectId: itemId });
      return {
        itemId,
        caseId: row.case_id,
        valuations: (await this.valuations.ofItem(itemId)).map(toValuation),
        missing: missingMoments(row.valuations, row.status),
        curve: curveShown(meter.curve),
        meter: toMeter(meter, today),
        lines: linesOf(meter),
        course: courseOf(input, row.kept_from, courseDays(meter, today)),
        proposals: await this.proposing.for(itemId, meter.outlook, today),
        priced: row.token !== null && row.quantity !== null,
        allowedActions: await this.cases.allowedActs(await this.cases.require(row.case_id), ACTS),
      };
    });
  }

  /** The value on any date, past or to come. */
  async on(context: WorkContext, itemId: string, on: string): Promise<ValueOnDate> {
    return this.uow.read(context, async () => {
      const { row, marks, curve } = await this.meterOf(itemId);
      this.uow.consulted({ kind: 'consultation', caseId: row.case_id, subjectType: 'item-value', subjectId: itemId });
      const found = valueOn(marks, curve, on);
      return {
        on,
        value: found && { amount: found.amount, currency: found.currency },
        from: found && { on: found.mark.on, value: { amount: found.mark.amount, currency: found.mark.currency }, source: found.mark.source },
        daysLater: found?.daysLater ?? null,
        percent: found?.percent ?? null,
        curve: curveShown(curve),
      };
    });
  }

  private async meterOf(itemId: string): Promise<ItemMeter> {
    const [meter] = await this.meters.of([itemId]);
    if (!meter) throw new ProblemError('not-found', 'record.not-found');
    return meter;
  }
}

function courseDays({ row, keeping, outlook }: ItemMeter, today: string): number {
  const soonest = addDays(latest(today, row.kept_from), AHEAD_DAYS);
  const wanted = outlook.breakEvenOn === null ? soonest : latest(soonest, addDays(outlook.breakEvenOn, PAST_BREAK_EVEN_DAYS));
  const end = keeping.until ?? (wanted > addDays(today, MOST_AHEAD_DAYS) ? addDays(today, MOST_AHEAD_DAYS) : wanted);
  return Math.max(1, daysBetween(row.kept_from, end));
}

function toMeter({ outlook, keeping, rates, unconverted }: ItemMeter, today: string): Meter {
  const { value, cost, costPerDay, lossPerDay, ratio, threshold, breakEvenOn } = outlook;
  return {
    asOf: today,
    kept: keeping.until === null,
    value: value === null ? null : euros(value),
    cost: euros(cost),
    costPerDay: euros(costPerDay),
    lossPerDay: euros(lossPerDay),
    ratio,
    threshold,
    breakEvenOn,
    rates,
    unconverted,
  };
}

function toValuation({ itemId: _item, caseId: _case, recordedAt, ...entry }: StoredValuation): Valuation {
  return { ...entry, recordedAt: recordedAt.toISOString() };
}
