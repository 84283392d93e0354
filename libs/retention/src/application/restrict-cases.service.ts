import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, Rights, UnitOfWork, type Fact, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { LiftRestrictionRequest, RestrictCaseRequest, RestrictionsOfCase } from '../contract.js';
import { CaseRestrictionRepository, type ListedRestriction } from '../persistence/case-restriction.repository.js';
import { ClockQuery } from '../persistence/clock.query.js';

/** Restricts a case instead of erasing it, and lifts that: in between it exists only for who may lift it. */
@Injectable()
export class RestrictCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly restrictions: CaseRestrictionRepository,
    private readonly clocks: ClockQuery,
    private readonly rights: Rights,
    private readonly clock: Clock,
  ) {}

  list(context: WorkContext, caseId: string): Promise<RestrictionsOfCase> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      const rows = await this.restrictions.ofCase(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'restriction-list', subjectId: null, data: { found: rows.length } });
      const mayLift = this.rights.grants(context.actor, 'restriction.place');
      return { rows: rows.map((row) => toRestriction(row, mayLift)) };
    });
  }

  place(context: WorkContext, caseId: string, sent: SentBody<RestrictCaseRequest>): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      await this.cases.requireToWorkIn([caseId]);
      const { ground, reason } = await sent.heldTo((stated) => this.groundRefusals(caseId, stated.ground));
      if (await this.restrictions.isShared(caseId)) throw new ProblemError('rule', 'restriction.shared');
      const id = randomUUID();
      await this.restrictions.add({ id, caseId, ground, reason, placedBy: context.actor.id });
      this.uow.record({ ...this.factOf('restriction.placed', caseId, reason), data: { restrictionId: id, restriction: ground } });
      return { id };
    });
  }

  lift(context: WorkContext, id: string, expectedVersion: number, { reason }: LiftRestrictionRequest): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      const { caseId, liftedAt, ground } = await this.restrictions.get(id);
      await this.cases.requireToWorkIn([caseId]);
      if (liftedAt !== null) throw new ProblemError('rule', 'restriction.lifted');
      const version = await this.restrictions.change(id, expectedVersion, { liftedBy: context.actor.id, liftedAt: this.clock.now(), liftReason: reason });
      this.uow.record({ ...this.factOf('restriction.lifted', caseId, reason), data: { restrictionId: id, restriction: ground } });
      return { id, version };
    });
  }

  private async groundRefusals(caseId: string, ground: RestrictCaseRequest['ground'] | undefined): Promise<readonly Refusal[]> {
    const kept = ground === 'removed' && (await this.clocks.ofCase(caseId))?.outcome !== 'remove';
    return kept ? [{ code: 'restriction.not-to-remove', pointer: '/ground' }] : [];
  }

  private factOf(type: string, caseId: string, reason: string): Fact {
    return { type, caseId, subjectType: 'case', subjectId: caseId, occurredOn: this.clock.today(), reason };
  }
}

function toRestriction(row: ListedRestriction, mayLift: boolean): RestrictionsOfCase['rows'][number] {
  return {
    id: row.id,
    version: row.version,
    ground: row.ground,
    reason: row.reason,
    placedBy: row.placed_by,
    placedAt: row.placed_at.toISOString(),
    liftedBy: row.lifted_by,
    liftedAt: row.lifted_at?.toISOString() ?? null,
    liftReason: row.lift_reason,
    allowedActions: mayLift && row.lifted_at === null ? ['lift'] : [],
  };
}
