import type { TestDatabase } from '../../support/test-database.js';

/** Copies of a case with its facts, put in as the register itself would; nobody has planned them. @returns their ids */
export async function copiesOf(database: Pick<TestDatabase, 'query'>, caseId: string, count: number): Promise<readonly string[]> {
  // A copy takes over the state of its model; the step that led there is copied after it.
  await database.query('ALTER TABLE case_file DISABLE TRIGGER USER');
  const copied = await database.query<{ id: string }>(
    `INSERT INTO case_file SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'reference', c.reference || '-' || n, 'next_due_at', NULL, 'next_deadline_id', NULL))).*
     FROM case_file c, generate_series(1, $2) AS n WHERE c.id = $1 RETURNING id`,
    [caseId, count],
  );
  await database.query('ALTER TABLE case_file ENABLE TRIGGER USER');
  const ids = copied.map(({ id }) => id);
  await database.query(
    `INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, recorded_at, data, actor_id, actor_name, actor_roles, act, request_id)
     SELECT gen_random_uuid(), e.type, copy.id, 'case', copy.id::text, e.occurred_on, e.recorded_at, e.data, e.actor_id, e.actor_name, e.actor_roles, e.act, 'given'
     FROM event e CROSS JOIN unnest($2::uuid[]) AS copy(id) WHERE e.case_id = $1 AND e.subject_type = 'case'`,
    [caseId, ids],
  );
  return ids;
}
