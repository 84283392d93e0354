import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import type { ItemFacets, ItemFilter } from '../contract.js';
import { ItemFacetsQuery } from '../persistence/item-facets.query.js';

/** How many items of a list have which class, state, unit, kind of place and mark, as far as the reader may see them. */
@Injectable()
export class CountItemFacets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facets: ItemFacetsQuery,
  ) {}

  execute(context: WorkContext, filter: ItemFilter): Promise<ItemFacets> {
    return this.uow.read(context, async () => {
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'item-facets', subjectId: null, data: { searched: filter.text !== undefined } });
      return this.facets.count(filter);
    });
  }
}
