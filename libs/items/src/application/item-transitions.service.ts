import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { UnitOfWork } from '#platform';
import { waitsSince } from '../domain/corrections/correctable-acts.js';
import { decideItemTransition, type ItemTransitionDecision, type RequestedItemAct } from '../domain/decide-item-transition.js';
import { readItemFacts } from '../domain/item-facts.js';
import type { ItemBlock, ItemState } from '../domain/item-state.js';
import { isAwaitingDecision, isTerminalItem } from '../domain/item-status.js';
import { ItemFactsQuery } from '../persistence/item-facts.query.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { ItemBonds } from './item-bonds.service.js';
import { ItemTerms } from './item-terms.js';

export type AllowedTransition = Extract<ItemTransitionDecision, { allowed: true }>;

/** What is kept with the fact of a transition. */
export interface TransitionRecord {
  readonly action: string;
  readonly occurredOn: string;
  readonly ground: string;
  readonly decisionId?: string;
  readonly documentId?: string;
  readonly reason?: string;
  /** The party whose verdict it is part of. */
  readonly suspect?: string;
  /** The day on which it is decided anew, for a decision that keeps. */
  readonly reviewOn?: string;
}

/** Moves items through the procedure; used by the item's own route and by decisions. Runs inside the caller's unit of work. */
@Injectable()
export class ItemTransitions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly facts: ItemFactsQuery,
    private readonly terms: ItemTerms,
    private readonly bonds: ItemBonds,
    private readonly cases: CaseAccess,
  ) {}

  /** All that the rules look at, for several items in three statements. */
  async statesOf(items: readonly Item[]): Promise<ReadonlyMap<string, ItemState>> {
    const ids = items.map(({ id }) => id);
    const surroundings = await this.facts.of(ids);
    const terms = await this.terms.endsFor(ids);
    const investigations = await this.cases.financialInvestigations(items.map(({ caseId }) => caseId));
    return new Map(
      items.map((item) => {
        const around = surroundings.get(item.id);
        const blocks = new Set([...item.blocks, ...(around?.complaint_pending ? ['complaint-pending'] : [])]) as Set<ItemBlock>;
        const state = {
          ...(item.seizedOn !== null && { seizedOn: item.seizedOn }),
          ...readItemFacts(around?.facts ?? []),
          status: item.status,
          assetClass: item.assetClass,
          grounds: item.grounds,
          blocks: [...blocks],
          forbidden: item.forbidden,
          hasFinalDecision: around?.final_decision ?? false,
          investigations: investigations.get(item.caseId) ?? [],
          ...(around?.valued_for_disposal_on != null && { valueEstablishedOn: around.valued_for_disposal_on }),
          ...(around?.stands_in != null && { standsIn: around.stands_in }),
          terms: terms.get(item.id) ?? {},
        };
        return [item.id, state as ItemState];
      }),
    );
  }

  decide(state: ItemState, action: string, act: RequestedItemAct): ItemTransitionDecision {
    return decideItemTransition(state, action, act);
  }

  /** Carries out what was allowed: the row at its expected version, and the fact. */
  async carryOut(item: Item, expectedVersion: number, allowed: AllowedTransition, record: TransitionRecord): Promise<{ readonly version: number; readonly factId: string }> {
    const { action, suspect, reviewOn, ...act } = record;
    const statusEventId = this.uow.record({
      ...act,
      type: allowed.event,
      caseId: item.caseId,
      subjectType: 'item',
      subjectId: item.id,
      changes: [{ field: 'status', from: item.status, to: allowed.to }],
      data: { ...allowed.data, action, from: item.status, to: allowed.to, grounds: allowed.grounds, assetClass: item.assetClass, ...(suspect !== undefined && { suspect }), ...(reviewOn !== undefined && { reviewOn }) },
    });
    const ends = isTerminalItem(allowed.to);
    if (ends) await this.bonds.empty(item.id);
    if (ends && item.parentId !== null) await this.bonds.leaveAtItsEnd(item);
    const version = await this.items.change(item.id, expectedVersion, {
      ...(ends && { parentId: null, bond: null }),
      status: allowed.to,
      statusEventId,
      grounds: [...allowed.grounds],
      awaitingSince: isAwaitingDecision(allowed.to) ? (item.awaitingSince ?? record.occurredOn) : null,
    });
    return { version, factId: statusEventId };
  }

  /** Counts the days without a decision anew, as if this decision had said nothing of the items. */
  async waitWithout(decisionId: string, itemIds: readonly string[]): Promise<void> {
    const factsOf = new Map<string, Awaited<ReturnType<ItemFactsQuery['besides']>>>();
    for (const fact of await this.facts.besides(decisionId, itemIds)) factsOf.set(fact.itemId, [...(factsOf.get(fact.itemId) ?? []), fact]);
    for (const { id, version, awaitingSince } of await this.items.findAll(itemIds)) {
      const since = waitsSince(factsOf.get(id) ?? []);
      if (since !== undefined && since !== awaitingSince) await this.items.change(id, version, { awaitingSince: since });
    }
  }
}
