import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Closes a case past the procedure, years before today: when it may go does not depend on how it came to its end. */
export async function closedLongAgo(owner: pg.Client, caseId: string): Promise<void> {
  await owner.query('BEGIN');
  await owner.query('SET LOCAL session_replication_role = replica');
  await owner.query(`UPDATE case_file SET status = 'closed' WHERE id = $1`, [caseId]);
  await owner.query(
    `INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, actor_id, actor_name, actor_roles, act, request_id)
     VALUES ($1, 'case.closed', $2::uuid, 'case', ($2::uuid)::text, current_date - 800, gen_random_uuid(), 'test', '{}', 'case.transition', 'test')`,
    [randomUUID(), caseId],
  );
  await owner.query('COMMIT');
}

/** The tables of every schema in which a text stands, as text or as the bytes of it. */
export async function placesOf(owner: pg.Client, text: string): Promise<readonly string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name} t WHERE strpos(lower(t::text), lower($1)) > 0 OR strpos(t::text, $2) > 0`, [text, Buffer.from(text).toString('hex')]);
    if ((rows[0]?.count ?? 0) > 0) found.push(`${name}: ${rows[0]?.count}`);
  }
  return found;
}
