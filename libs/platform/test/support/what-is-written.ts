import type { TestDatabase } from '../../../../test/support/test-database.js';

/** How much a command left behind, in each place it writes to. */
export interface Written {
  readonly changedCases: number;
  readonly events: number;
  readonly auditRows: number;
  readonly messages: number;
  readonly keys: number;
}

export const NOTHING: Written = { changedCases: 0, events: 0, auditRows: 0, messages: 0, keys: 0 };

/** Counts as the owner, past every wall. */
export async function whatIsWritten(owner: Pick<TestDatabase, 'query'>, caseId: string): Promise<Written> {
  const [written] = await owner.query<{ [Place in keyof Written]: number }>(
    `SELECT (SELECT count(*)::int FROM case_file WHERE id = $1::uuid AND version > 1) AS "changedCases",
            (SELECT count(*)::int FROM event WHERE case_id = $1::uuid AND type <> 'case.opened') AS events,
            (SELECT count(*)::int FROM audit_event WHERE case_id = $1::uuid) AS "auditRows",
            (SELECT count(*)::int FROM outbox WHERE case_id = $1::uuid) AS messages,
            (SELECT count(*)::int FROM idempotency_key WHERE route LIKE '%' || $1::text) AS keys`,
    [caseId],
  );
  return written ?? NOTHING;
}
