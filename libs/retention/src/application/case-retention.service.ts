import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, Rights, UnitOfWork, type WorkContext } from '#platform';
import type { CaseRetention, ChooseRegimeRequest } from '../contract.js';
import { CaseRegimeRepository } from '../persistence/case-regime.repository.js';
import { ClockQuery } from '../persistence/clock.query.js';

/** Under which regime a case is kept, and what its clock says. */
@Injectable()
export class KeepCaseRetention {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly regimes: CaseRegimeRepository,
    private readonly clocks: ClockQuery,
    private readonly rights: Rights,
    private readonly clock: Clock,
  ) {}

  show(context: WorkContext, caseId: string): Promise<CaseRetention> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      const { version, regime } = await this.regimes.of(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'retention', subjectId: null });
      return { version, regime, clock: await this.clocks.ofCase(caseId), allowedActions: this.rights.grants(context.actor, 'retention.choose') ? ['choose'] : [] };
    });
  }

  choose(context: WorkContext, caseId: string, expectedVersion: number, { regime, reason }: ChooseRegimeRequest): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      await this.cases.requireToWorkIn([caseId]);
      const before = await this.regimes.of(caseId);
      const version = await this.regimes.choose(caseId, expectedVersion, regime);
      this.uow.record({ type: 'retention.chosen', caseId, subjectType: 'case', subjectId: caseId, occurredOn: this.clock.today(), reason, changes: [{ field: 'retentionRegime', from: before.regime, to: regime }] });
      return { id: caseId, version };
    });
  }
}
