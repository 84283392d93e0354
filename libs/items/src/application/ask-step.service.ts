import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { AskApprovalRequest, AskedApprovalOfStep } from '../contract.js';
import { askRefusals } from '../domain/guarded-steps.js';
import { kindOfRefusals, refusal } from '../domain/item-refusal.js';
import { openActions } from '../domain/open-actions.js';
import { ItemFactsQuery } from '../persistence/item-facts.query.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { GuardedTransitions } from './guarded-transitions.service.js';

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

  async execute(context: WorkContext, id: string, expectedVersion: number, request: AskApprovalRequest): Promise<AskedApprovalOfStep> {
    return this.uow.run(context, async () => {
      const item = await this.items.get(id);
      await this.cases.requireToChange(item.caseId);
      if (item.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: item.version });
      const { documentId, ...asked } = request;
      const document = documentId === undefined ? null : await this.facts.findDocument(item.caseId, documentId);
      const state = await this.transitions.stateOf(item);
      const elsewhere = documentId !== undefined && document === null;
      const refusals = [...askRefusals(state, request), ...(elsewhere ? [refusal('item.document-elsewhere', {}, '/documentId')] : [])];
      if (refusals.length > 0) throw new ProblemError(kindOfRefusals(refusals), 'item.transition-refused', { errors: refusals, open: openActions(state, context.actor.roles, this.clock.today()) });
      return { id, version: item.version, approvalId: await this.transitions.ask(item, { ...asked, document }) };
    });
  }
}
