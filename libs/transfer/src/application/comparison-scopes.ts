import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '#access';
import { CaseAccess } from '#cases';
import { PlaceNames } from '#custody';
import { ProblemError, refuseInvalid } from '#platform';
import type { ComparisonScopeKind } from '../contract.js';

/** What a list can be compared with. Runs inside the caller's unit of work. */
@Injectable()
export class ComparisonScopes {
  constructor(
    private readonly cases: CaseAccess,
    private readonly places: PlaceNames,
    private readonly people: PeopleRepository,
  ) {}

  /** @throws ProblemError when there is no such thing for the actor */
  async titleOf(kind: ComparisonScopeKind, id: string): Promise<string> {
    if (kind === 'register') return id;
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) refuseInvalid([{ code: 'field.id', pointer: '/scope/id' }]);
    if (kind === 'case') return (await this.cases.require(id)).reference;
    const title = kind === 'place' ? await this.places.pathOf(id) : (await this.people.listUnits()).find((one) => one.id === id)?.name;
    if (title === null || title === undefined) throw new ProblemError('not-found', 'record.not-found');
    return title;
  }
}
