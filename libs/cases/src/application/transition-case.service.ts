import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type SentBody, type WorkContext } from '#platform';
import type { CaseTransitionRequest } from '../contract.js';
import { kindOfCaseRefusals } from '../domain/case-refusal.js';
import { decideCaseTransition } from '../domain/case-state.js';
import { CASE_ACTIONS, isCaseAction } from '../domain/case-action.js';
import type { CaseStatus } from '../domain/case-status.js';
import { withOnlySuspect } from '../domain/prosecution/named-suspect.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { ProsecutionStepsQuery } from '../persistence/prosecution-steps.query.js';
import { CaseAccess, isOver } from './case-access.service.js';

/** One step of a case through the procedure. An impossible one says what is open. */
@Injectable()
export class TransitionCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseRepository,
    private readonly prosecution: ProsecutionStepsQuery,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<CaseTransitionRequest>): Promise<{ id: string; version: number; status: string }> {
    return this.uow.run(context, async () => {
      const found = await this.access.requireToMove(id);
      const request = await sent.judgedBy((_, { documentId }) => this.access.foreignDocumentRefusals(id, documentId));
      const { action, occurredOn, ground, documentId, reason } = request;
      if (isOver(found) && !(isCaseAction(action) && CASE_ACTIONS[action].from.includes(found.status as CaseStatus))) throw new ProblemError('rule', 'case.closed');
      if (found.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: found.version });
      const elsewhere = await this.access.foreignDocumentRefusals(id, documentId);
      const prosecution = await this.prosecution.ofCase(id);
      const data = withOnlySuspect(isCaseAction(action) ? CASE_ACTIONS[action].statements : [], request.data ?? {}, prosecution.suspects);
      const decided = decideCaseTransition(
        { status: found.status as CaseStatus, jurisdiction: found.jurisdiction, openedOn: found.openedOn, open: await this.cases.countOpenMatters(id, this.clock.today()), terms: await this.cases.remedyTerms(id), prosecution },
        action,
        {
          actorRoles: context.actor.roles,
          occurredOn,
          today: this.clock.today(),
          ...(ground !== undefined && { ground }),
          ...(documentId !== undefined && { document: documentId }),
          data,
        },
      );
      if (!decided.allowed) {
        const kind = kindOfCaseRefusals(decided.refusals);
        throw new ProblemError(kind, 'case.transition-refused', { errors: [...decided.refusals, ...elsewhere], open: decided.open });
      }
      refuseInvalid(elsewhere);
      const statusEventId = this.uow.record({
        type: decided.event,
        caseId: id,
        subjectType: 'case',
        subjectId: id,
        occurredOn,
        ground: decided.ground,
        ...(documentId !== undefined && { documentId }),
        ...(reason !== undefined && { reason }),
        changes: [{ field: 'status', from: found.status, to: decided.to }],
        data: { ...decided.data, action, from: found.status, to: decided.to },
      });
      const version = await this.cases.change(id, expectedVersion, { status: decided.to, statusEventId });
      return { id, version, status: decided.to };
    });
  }
}
