import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { AskApprovalRequest, AskedApprovalOfStep } from '../contract.js';
import { askRefusals } from '../domain/guarded-steps.js';
import { kindOfRefusals, refusal, type ItemRefusal } from '../domain/item-refusal.js';
import { openActions } from '../domain/open-actions.js';
import { ItemFactsQuery } from '../persistence/item-facts.query.js';
import type { ItemState } from '../domain/item-state.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { GuardedTransitions, type AskedStepOfItem } from './guarded-transitions.service.js';

/** Asks a second person for a step by which a thing leaves for good; a third carries it out. */
@Injectable()
export class AskStep {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly facts: ItemFactsQuery,
    private readonly transitions: GuardedTransitions,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<AskApprovalRequest>): Promise<AskedApprovalOfStep> {
    return this.uow.run(context, async () => {
      const item = await this.items.get(id);
      await this.cases.requireToChange(item.caseId);
      if (item.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: item.version });
      const state = await this.transitions.stateOf(item);
      const { documentId, ...asked } = await sent.judgedBy((_, sound) => this.refusals(item, state, sound));
      const refusals = await this.refusals(item, state, { ...asked, documentId });
      if (refusals.length > 0) throw new ProblemError(kindOfRefusals(refusals), 'item.transition-refused', { errors: refusals, open: openActions(state, context.actor.roles, this.clock.today()) });
      return { id, version: item.version, approvalId: await this.transitions.ask(item, { ...asked, document: await this.documentOf(item, documentId) }) };
    });
  }

  private async refusals(item: Item, state: ItemState, { action = '', ground = '', documentId }: Partial<AskApprovalRequest>): Promise<readonly ItemRefusal[]> {
    const isElsewhere = documentId !== undefined && (await this.documentOf(item, documentId)) === null;
    return [...askRefusals(state, { action, ground, documentId }), ...(isElsewhere ? [refusal('item.document-elsewhere', {}, '/documentId')] : [])];
  }

  private async documentOf({ caseId }: Item, documentId: string | undefined): Promise<AskedStepOfItem['document']> {
    return documentId === undefined ? null : this.facts.findDocument(caseId, documentId);
  }
}
