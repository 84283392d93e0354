import { randomUUID } from 'node:crypto';
import type { Actor, Reach, WorkContext } from '../../src/index.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';

/** Whatever runs SQL as the owner of the tables, past every wall. */
type Owner = Pick<TestDatabase, 'query'>;

let made = 0;

/** A unit. @returns its id */
export async function givenAUnit(owner: Owner, name = `Unit ${(made += 1)}`): Promise<string> {
  const id = randomUUID();
  await owner.query('INSERT INTO unit (id, code, name) VALUES ($1, $2, $3)', [id, `U${(made += 1)}`, name]);
  return id;
}

export interface GivenPerson {
  readonly roles?: readonly string[];
  readonly unitIds?: readonly string[];
  /** How far the person sees; by default no further than the cases of which the person is a member. */
  readonly reach?: Reach;
}

/** A person of the office. @returns the person as the actor of a transaction */
export async function givenAPerson(owner: Owner, { roles = ['prosecutor'], unitIds = [], reach = 'member' }: GivenPerson = {}): Promise<Actor> {
  const id = randomUUID();
  const name = `Person ${(made += 1)}`;
  await owner.query('INSERT INTO app_user (id, login, name, email, password_hash, roles, unit_ids) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    id,
    `person-${made}`,
    name,
    `person-${made}@example.test`,
    'not a hash',
    roles,
    unitIds,
  ]);
  return { kind: 'person', id, name, roles, unitIds, reach };
}

export interface GivenCase {
  readonly unitId?: string;
  readonly classification?: 'normal' | 'confidential' | 'embargo';
  readonly memberIds?: readonly string[];
  readonly title?: string;
}

/** A case file with the fact that opened it. @returns its id */
export async function givenACase(owner: Owner, { unitId, classification = 'normal', memberIds = [], title = 'A case' }: GivenCase = {}): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `WITH opened AS (
       INSERT INTO case_file (id, reference, title, unit_id, member_ids, classification, status, status_event_id, opened_on)
       VALUES ($1::uuid, $2, $3, $4, $5, $6, 'intake', gen_random_uuid(), '2026-01-05') RETURNING id, status_event_id
     )
     INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, actor_id, actor_name, actor_roles, act, request_id)
     SELECT status_event_id, 'case.opened', id, 'case', id::text, '2026-01-05', gen_random_uuid(), 'Someone', '{}', 'case.open', 'given' FROM opened`,
    [id, `C-${(made += 1)}-${id.slice(0, 8)}`, title, unitId ?? (await givenAUnit(owner)), memberIds, classification],
  );
  for (const userId of memberIds) {
    await owner.query(`INSERT INTO case_member (id, case_id, user_id, role_in_case, since) VALUES ($1, $2, $3, 'handler', '2026-01-05')`, [randomUUID(), id, userId]);
  }
  return id;
}

/** Restricts a case past the procedure: who it exists for does not depend on how it came to that. */
export async function givenARestriction(owner: Owner, caseId: string, ground: 'accuracy-contested' | 'needed-as-evidence' | 'removed' = 'accuracy-contested'): Promise<void> {
  await owner.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
    INSERT INTO case_restriction (id, case_id, ground, reason, placed_by) SELECT gen_random_uuid(), '${caseId}', '${ground}', 'x', id FROM app_user LIMIT 1;
    UPDATE case_file SET restricted = true WHERE id = '${caseId}'; END $$`);
}

/** The context of a person's request. */
export function requestOf(actor: Actor, more: Partial<WorkContext> = {}): WorkContext {
  return { actor, act: 'case.view', purpose: 'a test', requestId: randomUUID(), ...more };
}
