import { Injectable } from '@nestjs/common';
import { ItemRepository, ItemTransitions, OpenDecisions } from '#items';
import type { Outlook } from '../domain/outlook/outlook.js';
import { proposedDecisions, type ProposedDecision } from '../domain/outlook/proposal.js';

/** Fills in the decisions that are open for an item from its figures. Runs inside the caller's unit of work. */
@Injectable()
export class ProposeDecisions {
  constructor(
    private readonly items: ItemRepository,
    private readonly transitions: ItemTransitions,
    private readonly openDecisions: OpenDecisions,
  ) {}

  async for(itemId: string, outlook: Outlook, today: string): Promise<readonly ProposedDecision[]> {
    const item = await this.items.get(itemId);
    const state = (await this.transitions.statesOf([item])).get(item.id);
    if (!state) return [];
    return proposedDecisions({ outlook, today, open: this.openDecisions.openFor(state), conservatory: item.grounds.includes('nl-sv-94a'), forbidden: item.forbidden });
  }
}
