import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '#access';
import { CaseAccess } from '#cases';
import { PlaceNames } from '#custody';
import { ProblemError, Rights, refuseInvalid, type Actor } from '#platform';
import type { ComparisonScopeKind } from '../contract.js';

/** What a list can be compared with. Runs inside the caller's unit of work. */
@Injectable()
export class ComparisonScopes {
  constructor(
    private readonly cases: CaseAccess,
    private readonly places: PlaceNames,
    private readonly people: PeopleRepository,
    private readonly rights: Rights,
  ) {}

  /** @throws ProblemError when there is no such thing for the actor, and for a custodian at any other place than the own ones */
  async titleOf(actor: Actor, kind: ComparisonScopeKind, id: string): Promise<string> {
    // Who may write a list into the register may hold it against any part of it.
    const anything = this.rights.grants(actor, 'import.confirm');
    if (!anything && kind !== 'place') throw new ProblemError('forbidden', 'comparison.own-places-only', { errors: [{ code: 'comparison.own-places-only', pointer: '/scope/kind' }] });
    if (kind === 'register') return id;
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) refuseInvalid([{ code: 'field.id', pointer: '/scope/id' }]);
    if (kind === 'case') return (await this.cases.require(id)).reference;
    const title = kind === 'place' ? await this.places.pathOf(id) : (await this.people.listUnits()).find((one) => one.id === id)?.name;
    if (title === null || title === undefined) throw new ProblemError('not-found', 'record.not-found');
    if (!anything && !(await this.places.isAnsweredBy(id, actor.id))) throw new ProblemError('forbidden', 'comparison.own-places-only', { errors: [{ code: 'comparison.own-places-only', pointer: '/scope/id' }] });
    return title;
  }
}
