import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '#platform';
import type { ItemTransitionOffer } from '../contract.js';
import { askableActions, openItemActions } from '../domain/open-actions.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemTransitions } from './item-transitions.service.js';
import { OpenDecisions } from './open-decisions.js';

/** What stands in the way of an item now, and what this reader can do with it. */
export interface Offers {
  readonly blocks: readonly string[];
  readonly transitions: readonly ItemTransitionOffer[];
  /** Steps by which it leaves for good that this reader can ask a second person for. */
  readonly askable: readonly ItemTransitionOffer[];
  readonly decisions: readonly string[];
}

/** Works out the acts and decisions that are open for an item. Runs inside the caller's unit of work. */
@Injectable()
export class ItemOffers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly transitions: ItemTransitions,
    private readonly decisions: OpenDecisions,
    private readonly clock: Clock,
  ) {}

  async of(item: Item, allowedActs: readonly string[]): Promise<Offers> {
    const state = (await this.transitions.statesOf([item])).get(item.id);
    if (!state) throw new Error('An item without a state.');
    const { roles } = this.uow.context.actor;
    return {
      blocks: state.blocks,
      transitions: allowedActs.includes('item.transition') ? openItemActions(state, roles, this.clock.today()) : [],
      askable: allowedActs.includes('item.ask-approval') ? askableActions(state) : [],
      decisions: allowedActs.includes('decision.give') ? this.decisions.openFor(state) : [],
    };
  }
}
