import type { TestDatabase } from '../../support/test-database.js';

/** Puts so many things into a case, HT-000001 and on, past the commands that would take a minute for it. */
export async function givenManyItems(database: TestDatabase, { caseId, actorId, count }: { readonly caseId: string; readonly actorId: string; readonly count: number }): Promise<void> {
  await database.query(
    `WITH given AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS fact, number FROM generate_series(1, $3::int) AS number),
     fact AS (
       INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, data, actor_id, actor_name, actor_roles, act, request_id)
       SELECT fact, 'item.seized', $1::uuid, 'item', id::text, DATE '2026-03-01', '{}', $2, 'Iemand', '{}', 'item.register', 'given' FROM given
     )
     INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, seized_on)
     SELECT id, $1, number, 'HT-' || lpad(number::text, 6, '0'), 'other-goods', 'Goed ' || number, 'seized', fact, DATE '2026-03-01' FROM given`,
    [caseId, actorId, count],
  );
}
