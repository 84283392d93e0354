import { Injectable } from '@nestjs/common';
import { rolesGrant } from '#access';
import type { Refusal } from '#platform';
import { CaseRepository } from '../persistence/case.repository.js';

type Place = 'lead' | 'other';

/** Who may have a place in a case. */
@Injectable()
export class CasePeople {
  constructor(private readonly cases: CaseRepository) {}

  /** Whoever gets a place has to be somebody, and whoever leads has a role that may take the steps of a case. */
  async refusals(places: readonly { readonly userId: string | null | undefined; readonly place: Place; readonly pointer: string }[]): Promise<readonly Refusal[]> {
    const roles = await this.cases.rolesOf(places.flatMap(({ userId }) => userId ?? []));
    return places.flatMap(({ userId, place, pointer }): readonly Refusal[] => {
      if (userId === null || userId === undefined) return [];
      const held = roles.get(userId);
      if (held === undefined) return [{ code: 'record.reference-unknown', pointer }];
      return place === 'other' || mayLead(held) ? [] : [{ code: 'case.lead-role', pointer }];
    });
  }
}

/** Whether somebody with these roles may lead a case. */
export function mayLead(roles: readonly string[]): boolean {
  return rolesGrant(roles, 'case.transition');
}
