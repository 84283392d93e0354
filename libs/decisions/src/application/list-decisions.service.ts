import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { UnitOfWork, type WorkContext } from '#platform';
import type { Decision as DecisionOnTheWire } from '../contract.js';
import { canBecomeFinal } from '../domain/decision-kind.js';
import { DecisionRepository, type DecisionView } from '../persistence/decision.repository.js';

const FINALISE = 'decision.finalise';
const ACTS_ON_A_DECISION = [FINALISE, 'decision.withdraw'];

/** The decisions of a case, newest first, and one by itself. */
@Injectable()
export class ListDecisions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly decisions: DecisionRepository,
  ) {}

  async ofCase(context: WorkContext, caseId: string): Promise<DecisionOnTheWire[]> {
    return this.uow.read(context, async () => {
      const inCase = await this.cases.require(caseId);
      const allowed = await this.cases.allowedActs(inCase, ACTS_ON_A_DECISION);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'decision-list', subjectId: caseId });
      return (await this.decisions.listOf(caseId)).map((view) => toDecision(view, allowed));
    });
  }

  async show(context: WorkContext, id: string): Promise<DecisionOnTheWire> {
    return this.uow.read(context, async () => {
      const view = await this.decisions.view(id);
      const allowed = await this.cases.allowedActs(await this.cases.require(view.caseId), ACTS_ON_A_DECISION);
      this.uow.consulted({ kind: 'consultation', caseId: view.caseId, subjectType: 'decision', subjectId: id });
      return toDecision(view, allowed);
    });
  }
}

function toDecision({ recordedAt, ...view }: DecisionView, allowed: readonly string[]): DecisionOnTheWire {
  return { ...view, recordedAt: recordedAt.toISOString(), allowedActions: view.withdrawnOn === null && !view.final ? allowed.filter((act) => act !== FINALISE || canBecomeFinal(view.kind)) : [] };
}
