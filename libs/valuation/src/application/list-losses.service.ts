import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { LossPage, LossRow, LossSearch, UnitCost } from '../contract.js';
import { OutlookRepository, type LossFound } from '../persistence/outlook.repository.js';
import { euros } from './meter-shown.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'losses';

/** Items by the money that is lost a day, and what keeping costs each unit. */
@Injectable()
export class ListLosses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outlooks: OutlookRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, search: LossSearch): Promise<LossPage> {
    const after = decodeCursor(search.cursor, ORDER);
    const limit = search.limit ?? DEFAULT_LIMIT;
    const today = this.clock.today();
    return this.uow.read(context, async () => {
      const found = await this.outlooks.losses(search, today, after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'loss-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map(toRow),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.lossPerDay, id: last.id }) : null,
        total: await this.outlooks.countLosses(search, today),
      };
    });
  }

  async units(context: WorkContext): Promise<UnitCost[]> {
    return this.uow.read(context, async () => {
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'unit-cost-list', subjectId: null });
      return (await this.outlooks.unitCosts()).map((unit) => ({ ...unit, cost: euros(unit.cost), costPerDay: euros(unit.costPerDay), lossPerDay: euros(unit.lossPerDay) }));
    });
  }
}

function toRow({ itemId, reference, description, assetClass, caseId, caseReference, asOf, kept, value, cost, costPerDay, lossPerDay, ratio, threshold, breakEvenOn }: LossFound): LossRow {
  return {
    itemId,
    reference,
    description,
    assetClass,
    caseId,
    caseReference,
    asOf,
    kept,
    value: value === null ? null : euros(value),
    cost: euros(cost),
    costPerDay: euros(costPerDay),
    lossPerDay: euros(lossPerDay),
    ratio,
    threshold,
    breakEvenOn,
  };
}
