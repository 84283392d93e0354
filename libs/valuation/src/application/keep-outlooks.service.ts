import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, processContext } from '#platform';
import { isNewsOfCoverage } from '../domain/coverage.js';
import { hasMoved, warnedDay } from '../domain/outlook/forecast.js';
import { OutlookRepository, type StoredOutlook } from '../persistence/outlook.repository.js';
import { CaseCoverage } from './case-coverage.service.js';
import { ItemMeters, type ItemMeter } from './item-meters.service.js';

const AT_ONCE = 100;
const NAME = 'valuation.outlooks';

/**
 * Stores the outlook of items and tells the case when the day on which keeping has eaten the value comes near, or moves: the
 * fact states the day, and the deadline engine warns of it.
 */
@Injectable()
export class KeepOutlooks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly meters: ItemMeters,
    private readonly outlooks: OutlookRepository,
    private readonly coverage: CaseCoverage,
    private readonly clock: Clock,
  ) {}

  /** Every item whose outlook is not of today yet, a batch a transaction. @returns how many were made */
  async sweep(): Promise<number> {
    const today = this.clock.today();
    let after: string | null = null;
    let made = 0;
    for (;;) {
      const from: string | null = after;
      const ids = await this.uow.run(processContext(NAME, 'process', randomUUID()), async () => {
        const stale = await this.outlooks.stale(today, from, AT_ONCE);
        await this.refresh(stale);
        return stale;
      });
      made += ids.length;
      after = ids.at(-1) ?? null;
      if (ids.length < AT_ONCE) return made;
    }
  }

  /** Makes the outlooks of these items anew. Runs inside the caller's unit of work. */
  async refresh(itemIds: readonly string[]): Promise<void> {
    if (itemIds.length === 0) return;
    const today = this.clock.today();
    const told = await this.outlooks.toldOf(itemIds);
    const meters = await this.meters.of(itemIds);
    await this.outlooks.keep(meters.map((meter) => this.outlookOf(meter, told.get(meter.row.id) ?? null, today)));
    for (const caseId of new Set(meters.filter(({ row }) => row.grounds.includes('nl-sv-94a')).map(({ row }) => row.case_id))) await this.tellCoverage(caseId, today);
  }

  /** A tariff has changed: every outlook is made anew at the next sweep. */
  forgetAll(): Promise<void> {
    return this.outlooks.forgetAll();
  }

  private outlookOf({ row, keeping, outlook }: ItemMeter, told: string | null, today: string): StoredOutlook {
    const kept = keeping.until === null;
    const breakEven = kept ? outlook.breakEvenOn : told;
    const moved = kept && hasMoved(told, breakEven, today);
    const day = moved ? warnedDay(breakEven, today) : told;
    if (moved) {
      this.uow.record({
        type: 'item.break-even-forecast',
        caseId: row.case_id,
        subjectType: 'item',
        subjectId: row.id,
        occurredOn: today,
        data: { ...(day !== null && { breakEvenOn: day }), value: outlook.value, cost: outlook.cost, costPerDay: outlook.costPerDay, currency: 'EUR' },
      });
    }
    const { value, cost, costPerDay, lossPerDay, ratio, threshold } = outlook;
    return { itemId: row.id, caseId: row.case_id, asOf: today, kept, value, cost, costPerDay, lossPerDay, ratio, threshold, breakEvenOn: outlook.breakEvenOn, toldOn: day };
  }

  private async tellCoverage(caseId: string, today: string): Promise<void> {
    const told = await this.outlooks.coverageTold(caseId);
    const coverage = await this.coverage.of(caseId, await this.meters.ofCase(caseId), today);
    if (coverage === null || !isNewsOfCoverage(told, coverage)) return;
    await this.outlooks.keepCoverage(caseId, today, coverage.exceeded);
    this.uow.record({
      type: coverage.exceeded ? 'case.coverage-exceeded' : 'case.coverage-restored',
      caseId,
      subjectType: 'case',
      subjectId: caseId,
      occurredOn: today,
      data: { net: { amount: coverage.net.amount, currency: coverage.net.currency }, percent: coverage.percent },
    });
  }
}
