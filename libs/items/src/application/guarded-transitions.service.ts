import { Injectable } from '@nestjs/common';
import { Approvals, type ApprovedAct } from '#approvals';
import type { AskApprovalRequest } from '../contract.js';
import { GUARDED_STEPS } from '../domain/guarded-steps-table.js';
import { guardedActOf } from '../domain/guarded-steps.js';
import type { ItemState } from '../domain/item-state.js';
import { ItemFactsQuery } from '../persistence/item-facts.query.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemTransitions, type AllowedTransition, type TransitionRecord } from './item-transitions.service.js';

export interface AskedStepOfItem extends Omit<AskApprovalRequest, 'documentId'> {
  readonly document: { readonly id: string; readonly title: string; readonly sha256: string } | null;
}

/** Steps of items, with those by which a thing leaves for good behind what two others agreed on. Runs inside the caller's unit of work. */
@Injectable()
export class GuardedTransitions {
  /** As approvals know them: bound to the item as it stands, carried out by nobody yet. */
  readonly acts: readonly ApprovedAct[] = [...new Set(Object.values(GUARDED_STEPS))].map((act) => ({ act, standsNow: (itemId) => this.facts.standing(itemId), carryOut: null }));

  constructor(
    private readonly facts: ItemFactsQuery,
    private readonly transitions: ItemTransitions,
    private readonly approvals: Approvals,
  ) {}

  async stateOf(item: Item): Promise<ItemState> {
    const state = (await this.transitions.statesOf([item])).get(item.id);
    if (!state) throw new Error('An item without a state.');
    return state;
  }

  /** @returns the id of what now waits for a second person */
  async ask(item: Item, { action, ground, document, reason }: AskedStepOfItem): Promise<string> {
    const act = guardedActOf(action) ?? '';
    const before = await this.facts.standing(item.id);
    await this.approvals.requireNoneGiven(item.id, act, { stands: before, action, ground });
    return this.approvals.request({ act, caseId: item.caseId, subjectType: 'item', subjectId: item.id, before, after: { action, ground, document }, request: {}, reason });
  }

  /** @returns the new version @throws ProblemError when the step needs an approval that there is not, or not for the actor */
  async carryOut(item: Item, expectedVersion: number, allowed: AllowedTransition, record: TransitionRecord): Promise<number> {
    const { action, ground } = record;
    const act = guardedActOf(action);
    if (act === null) return (await this.transitions.carryOut(item, expectedVersion, allowed, record)).version;
    const approval = await this.approvals.requireGiven(item.id, act, { stands: await this.facts.standing(item.id), action, ground });
    const { version, factId } = await this.transitions.carryOut(item, expectedVersion, { ...allowed, data: { ...allowed.data, approvalId: approval.id } }, record);
    await this.approvals.use(approval, factId);
    return version;
  }
}
