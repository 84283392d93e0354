import { ForwardOnly } from './support/forward-only.js';

/** Found by its case and no other way, so that PostgreSQL does not read all cases first for a list that shows fifty rows. */
const OF_A_CASE_LOOKED_UP = 'EXISTS (SELECT 1 FROM case_file visible WHERE visible.id = case_id OFFSET 0)';

/** Who is at work is asked once a statement and not once a row. */
const VISIBLE = `(SELECT actor_reach()) = 'process'
  OR (SELECT actor_id()) = ANY (member_ids)
  OR (classification <> 'embargo' AND (SELECT actor_reach()) = 'register')
  OR (classification = 'normal' AND (SELECT actor_reach()) IN ('unit', 'unit-confidential') AND unit_id = ANY ((SELECT actor_units())::uuid[]))
  OR (classification = 'confidential' AND (SELECT actor_reach()) = 'unit-confidential' AND unit_id = ANY ((SELECT actor_units())::uuid[]))`;

const policy = (table: string, rows: string): string => `ALTER POLICY ${table}_rows ON ${table} USING (${rows}) WITH CHECK (${rows})`;
const ofACase = (table: string): string => policy(table, `(SELECT actor_reach()) = 'process' OR ${OF_A_CASE_LOOKED_UP}`);

/**
 * The same rows for the same people, at less cost, and alerts that are claimed and marked in one statement. Other systems are told of
 * them when it is known whom they reached, no longer by a trigger on the mark.
 */
export class ClaimAlertsAtOnce1795950600000 extends ForwardOnly {
  readonly name = 'ClaimAlertsAtOnce1795950600000';
  protected readonly statements = [
    policy('case_file', VISIBLE),
    ...['deadline', 'deadline_change', 'alert'].map(ofACase),
    // What is due of one term, first things first; whether a case is over, without reading the case.
    `CREATE INDEX alert_deadline_pending_index ON alert (deadline_id, due_at, id) WHERE state = 'pending'`,
    `CREATE INDEX case_file_over_index ON case_file (id) WHERE status IN ('closed', 'retention')`,
    // A count reads the index alone: the wall needs the case.
    `DROP INDEX deadline_assignee_index`,
    `CREATE INDEX deadline_assignee_index ON deadline (assignee_id, due_at, id) INCLUDE (case_id) WHERE state = 'open'`,
    `DROP INDEX deadline_due_index`,
    `CREATE INDEX deadline_due_index ON deadline (due_at, id) INCLUDE (case_id) WHERE state = 'open'`,
    `DROP TRIGGER alert_webhooks ON alert`,
    `DROP FUNCTION tell_webhooks_of_alerts()`,
    // One message a term and stage, however many levels of people it is meant for. An embargoed case is told to nobody outside it.
    `CREATE FUNCTION tell_webhooks_of_alerts(heard uuid[]) RETURNS void LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM webhook WHERE active AND 'alert' = ANY (kinds)) THEN RETURN; END IF;
         INSERT INTO webhook_delivery (id, webhook_id, message_id, source, kind, happened_at, case_id, subject_type, subject_id)
         SELECT gen_random_uuid(), w.id, gen_random_uuid(), told.source, told.kind, told.sent_at, told.case_id, 'deadline', told.deadline_id
         FROM (SELECT DISTINCT ON (a.deadline_id, a.stage, a.for_due_at) concat_ws(':', 'alert', a.deadline_id, a.stage, extract(epoch FROM a.for_due_at)) AS source,
                      CASE WHEN a.stage = 'created' THEN 'alert.planned' WHEN a.stage = 'T' THEN 'alert.due' WHEN a.stage LIKE 'T+%' THEN 'alert.overdue' ELSE 'alert.approaching' END AS kind,
                      a.sent_at, a.case_id, a.deadline_id
               FROM alert a JOIN case_file f ON f.id = a.case_id WHERE a.id = ANY (heard) AND a.state = 'sent' AND f.classification <> 'embargo') told
         CROSS JOIN webhook w WHERE w.active AND 'alert' = ANY (w.kinds)
         ON CONFLICT DO NOTHING;
       END $$`,
  ];
}
