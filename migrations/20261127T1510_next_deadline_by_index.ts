import { ForwardOnly } from './support/forward-only.js';

/**
 * The next deadline of a case and of an item, found by index for each that was touched. Joined to all at once, PostgreSQL read whole
 * tables for every statement. It read all items too: behind row-level security a text is not turned into an id beside the rows of
 * the wall, so that is done before. A deadline that moved among 100,000 took half a second of a busy machine.
 */
export class NextDeadlineByIndex1795792200000 extends ForwardOnly {
  readonly name = 'NextDeadlineByIndex1795792200000';
  protected readonly statements = [
    `CREATE INDEX deadline_case_open_index ON deadline (case_id, due_at, id) WHERE state = 'open'`,
    `CREATE OR REPLACE FUNCTION keep_next_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         UPDATE case_file c SET next_due_at = next.due_at, next_deadline_id = next.id
         FROM (SELECT DISTINCT case_id FROM changed) touched LEFT JOIN LATERAL
              (SELECT d.due_at, d.id FROM deadline d WHERE d.case_id = touched.case_id AND d.state = 'open' ORDER BY d.due_at, d.id LIMIT 1) next ON true
         WHERE c.id = touched.case_id AND (c.next_due_at, c.next_deadline_id) IS DISTINCT FROM (next.due_at, next.id);
         WITH touched AS MATERIALIZED (SELECT DISTINCT subject_id, subject_id::uuid AS item_id FROM changed WHERE subject_type = 'item')
         UPDATE item i SET next_due_at = next.due_at, next_deadline_id = next.id
         FROM touched LEFT JOIN LATERAL
              (SELECT d.due_at, d.id FROM deadline d WHERE d.subject_type = 'item' AND d.subject_id = touched.subject_id AND d.state = 'open' ORDER BY d.due_at, d.id LIMIT 1) next ON true
         WHERE i.id = touched.item_id AND (i.next_due_at, i.next_deadline_id) IS DISTINCT FROM (next.due_at, next.id);
         RETURN NULL;
       END $$`,
  ];
}
