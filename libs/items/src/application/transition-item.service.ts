import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type SentBody, type WorkContext } from '#platform';
import type { ItemTransitionRequest } from '../contract.js';
import { decideItemTransition } from '../domain/decide-item-transition.js';
import { kindOfRefusals, refusal, type ItemRefusal } from '../domain/item-refusal.js';
import { judgeStep } from '../domain/judge-step.js';
import { ItemFactsQuery } from '../persistence/item-facts.query.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { GuardedTransitions } from './guarded-transitions.service.js';

/**
 * One step of an item through the procedure, with its ground, decision and document. An impossible one says what is open; one by which
 * the thing leaves for good needs what two others agreed on.
 */
@Injectable()
export class TransitionItem {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly facts: ItemFactsQuery,
    private readonly transitions: GuardedTransitions,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<ItemTransitionRequest>): Promise<{ id: string; version: number; status: string }> {
    return this.uow.run(context, async () => {
      const item = await this.items.get(id);
      await this.cases.requireToChange(item.caseId);
      if (item.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: item.version });
      const { action, occurredOn, ground, decisionId, documentId, reason, data } = await sent.judgedBy(async (_, sound) => [...judgeStep(sound, this.clock.today()), ...(await this.elsewhere(item.caseId, sound.documentId))]);
      const decision = decisionId === undefined ? null : await this.facts.findDecision(id, decisionId);
      const elsewhere = await this.elsewhere(item.caseId, documentId);
      const state = await this.transitions.stateOf(item);
      const decided = decideItemTransition(state, action, {
        actorRoles: context.actor.roles,
        ground,
        occurredOn,
        today: this.clock.today(),
        ...(decision && { decision }),
        ...(documentId !== undefined && { document: documentId }),
        ...(reason !== undefined && { reason }),
        ...(data && { data }),
      });
      if (!decided.allowed) {
        const refusals = [...decided.refusals, ...elsewhere];
        throw new ProblemError(kindOfRefusals(refusals), 'item.transition-refused', { errors: refusals, open: decided.open });
      }
      refuseInvalid(elsewhere);
      const version = await this.transitions.carryOut(item, expectedVersion, decided, {
        action,
        occurredOn,
        ground,
        ...(decisionId !== undefined && { decisionId }),
        ...(documentId !== undefined && { documentId }),
        ...(reason !== undefined && { reason }),
      });
      return { id, version, status: decided.to };
    });
  }

  private async elsewhere(caseId: string, documentId: string | undefined): Promise<readonly ItemRefusal[]> {
    if (documentId === undefined || (await this.facts.documentBelongs(caseId, documentId))) return [];
    return [refusal('item.document-elsewhere', {}, '/documentId')];
  }
}
