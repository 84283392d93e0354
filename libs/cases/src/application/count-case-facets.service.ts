import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import type { CaseFacets, CaseFilter } from '../contract.js';
import { CaseFacetsQuery } from '../persistence/case-facets.query.js';

/** How many cases of a list have which state, unit, classification and mark, as far as the reader may see them. */
@Injectable()
export class CountCaseFacets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facets: CaseFacetsQuery,
  ) {}

  execute(context: WorkContext, filter: CaseFilter): Promise<CaseFacets> {
    return this.uow.read(context, async () => {
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'case-facets', subjectId: null, data: { searched: filter.text !== undefined } });
      return this.facets.count(filter);
    });
  }
}
