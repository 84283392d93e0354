import { Inject, Injectable } from '@nestjs/common';
import { EVENT_TITLES, ProblemError, Rights, UnitOfWork, titleOfEvent, type EventTitles, type WorkContext } from '#platform';
import type { Place, ShownPlace } from '../contract.js';
import { PlaceTreeQuery } from '../persistence/place-tree.query.js';

/** The tree of places, and one place with what happened to it. */
@Injectable()
export class ShowPlaces {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tree: PlaceTreeQuery,
    private readonly rights: Rights,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  async all(context: WorkContext, closedToo: boolean): Promise<readonly Place[]> {
    return this.uow.read(context, () => this.tree.all(closedToo));
  }

  async one(context: WorkContext, id: string): Promise<ShownPlace> {
    return this.uow.read(context, async () => {
      const place = await this.tree.one(id);
      if (!place) throw new ProblemError('not-found', 'record.not-found');
      const allowedActions = ['place.manage', 'custody.move'].filter((act) => this.rights.grants(context.actor, act));
      const history = (await this.tree.historyOf(id)).map((event) => ({ ...event, title: titleOfEvent(this.titles, event.type) }));
      return { ...place, history, allowedActions };
    });
  }
}
