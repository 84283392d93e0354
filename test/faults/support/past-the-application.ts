import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Person } from '../../e2e/support/people.js';
import type { RunningOffice } from '../../e2e/support/running-office.js';

/** The ways around the code of four eyes: what the application role itself tries, as someone at work. */

export type Outcome = 'let through' | 'refused';
/** How the database refuses: its own rules, its constraints, and who comes second of two that wait for each other. */
const REFUSALS = ['ZG003', '23514', '23505', '23503', '40001', '40P01'];

/** @param keeps whether what was let through stays; otherwise nothing of it is kept */
export async function past({ database, unitId }: Pick<RunningOffice, 'database' | 'unitId'>, as: Person, attack: (client: pg.Client) => Promise<unknown>, keeps = false): Promise<Outcome> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true), set_config('zegel.reach', 'unit', true), set_config('zegel.act', 'item.transition', true)`, [as.id, `{${unitId}}`]);
    await attack(client);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    if (keeps) await client.query('COMMIT');
    return 'let through';
  } catch (error) {
    if (!REFUSALS.includes((error as { code?: string }).code ?? '')) throw error;
    return 'refused';
  } finally {
    await client.end();
  }
}

export const givePast = (client: pg.Client, by: Person, id: string) => client.query(`UPDATE approval SET state = 'given', decided_by = $2, decided_at = now() WHERE id = $1`, [id, by.id]);

/** A return as the database sees it: the fact, the use of the approval, the new state. */
export async function returnPast(client: pg.Client, by: Person, { caseId, itemId, approvalId, change = '' }: { readonly caseId: string; readonly itemId: string; readonly approvalId: string | null; readonly change?: string }): Promise<void> {
  const factId = randomUUID();
  if (change !== '') await client.query(`UPDATE item SET ${change} WHERE id = $1`, [itemId]);
  await client.query(
    `INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, ground, data, actor_id, actor_name, actor_roles, act, request_id)
     VALUES ($1, 'item.returned', $2, 'item', $3, current_date, 'nl-sv-119-1', '{"action": "return"}', $4, 'x', '{custodian}', 'item.transition', 'x')`,
    [factId, caseId, itemId, by.id],
  );
  if (approvalId !== null) await client.query(`UPDATE approval SET state = 'executed', executed_by = $2, executed_at = now(), fact_id = $3 WHERE id = $1`, [approvalId, by.id, factId]);
  await client.query(`UPDATE item SET status = 'returned', status_event_id = $2, version = version + 1 WHERE id = $1`, [itemId, factId]);
}
