import { Injectable } from '@nestjs/common';
import { actorOf, rolesGrant, type Role } from '#access';
import { UnitOfWork } from '#platform';

/** Someone who would be told of a case, or of something that belongs to none. */
export interface Recipient {
  readonly userId: string;
  readonly caseId: string | null;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly unitIds: string[];
}

/**
 * The rule of row-level security on `case_file`, said of another person than the one at work. A test holds it against the policy
 * itself, role by role and classification by classification.
 */
const MAY_SEE = `(NOT c.restricted OR person_keeps_records(p.user_id)) AND (p.user_id = ANY (c.member_ids)
  OR (c.classification <> 'embargo' AND p.reach = 'register')
  OR (c.classification = 'normal' AND p.reach IN ('unit', 'unit-confidential') AND c.unit_id = ANY (p.unit_ids))
  OR (c.classification = 'confidential' AND p.reach = 'unit-confidential' AND c.unit_id = ANY (p.unit_ids)))`;

/** Who may be told: people who are active and, when it is about a case, may see that case. */
@Injectable()
export class RecipientQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Those of the recipients who may be told, in the order given. */
  async allowed(recipients: readonly Recipient[]): Promise<readonly Recipient[]> {
    if (recipients.length === 0) return [];
    const people = await this.activePeople(recipients.map(({ userId }) => userId));
    const asked = recipients.flatMap(({ userId, caseId }) => {
      const person = people.get(userId);
      return person && caseId !== null && rolesGrant(person.roles, 'case.view')
        ? [{ user_id: userId, case_id: caseId, reach: actorOf(person).reach, unit_ids: person.unitIds }]
        : [];
    });
    const visible = await this.visible(asked);
    return recipients.filter(({ userId, caseId }) => people.has(userId) && (caseId === null || visible.has(`${userId} ${caseId}`)));
  }

  private async activePeople(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const rows = await this.uow.manager.query<Person[]>(
      'SELECT id, name, roles, unit_ids AS "unitIds" FROM app_user WHERE id = ANY ($1::uuid[]) AND active',
      [ids],
    );
    return new Map(rows.map((person) => [person.id, person]));
  }

  private async visible(asked: readonly object[]): Promise<ReadonlySet<string>> {
    if (asked.length === 0) return new Set();
    const rows = await this.uow.manager.query<{ user_id: string; case_id: string }[]>(
      `SELECT p.user_id, p.case_id
       FROM jsonb_to_recordset($1::jsonb) AS p(user_id uuid, case_id uuid, reach text, unit_ids uuid[]) JOIN case_file c ON c.id = p.case_id
       WHERE ${MAY_SEE}`,
      [JSON.stringify(asked)],
    );
    return new Set(rows.map(({ user_id, case_id }) => `${user_id} ${case_id}`));
  }
}
