import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import { ItemRepository } from '../persistence/item.repository.js';

/** Follows an item, or no longer: who follows is told of every change of its status. */
@Injectable()
export class FollowItem {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly items: ItemRepository,
  ) {}

  async execute(context: WorkContext, id: string, follow: boolean): Promise<{ following: boolean }> {
    return this.uow.run(context, async () => {
      const { caseId } = await this.items.get(id);
      if (follow) await this.items.follow(id, caseId, context.actor.id);
      else await this.items.unfollow(id, context.actor.id);
      return { following: follow };
    });
  }
}
