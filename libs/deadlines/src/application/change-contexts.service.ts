import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { PlannedCase } from '../persistence/case-facts.query.js';
import type { ChangeContext, PlanningCause } from './case-changes.js';
import type { ComparedCase } from './compare-plans.service.js';
import { CorrectionCauses } from './correction-causes.js';

/** Why the deadlines of a case change, and until where those that moved or are open again were told. */
@Injectable()
export class ChangeContexts {
  constructor(
    private readonly causes: CorrectionCauses,
    private readonly alerts: AlertRepository,
    private readonly clock: Clock,
  ) {}

  async of(compared: ComparedCase<PlannedCase>, cause: PlanningCause | null): Promise<ChangeContext> {
    return {
      cause,
      corrections: cause === null ? await this.causes.of(compared) : new Map(),
      told: await this.alerts.lastToldAfterEnd([...compared.difference.reopened, ...compared.difference.moved].map(({ before, after }) => ({ id: before.row.id, dueAt: after.dueAt }))),
      now: this.clock.now(),
    };
  }
}
