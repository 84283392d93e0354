import { ForwardOnly } from './support/forward-only.js';

/** Once such a term has ended its effect is there, and nothing is left to do. The domain's own list, held against it by a test. */
const FINAL = `'inadmissible', 'nullity', 'power-lapses'`;

/**
 * The next deadline of a case or an item is one about which something can be done: what has lapsed and taken its effect is not. The sweep
 * lets it be chosen again when the end of such a term was told.
 */
export class NextIsWhatIsToCome1795952400000 extends ForwardOnly {
  readonly name = 'NextIsWhatIsToCome1795952400000';
  protected readonly statements = [
    `CREATE OR REPLACE FUNCTION keep_next_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         UPDATE case_file c SET next_due_at = next.due_at, next_deadline_id = next.id
         FROM (SELECT DISTINCT case_id FROM changed) touched LEFT JOIN LATERAL
              (SELECT d.due_at, d.id FROM deadline d WHERE d.case_id = touched.case_id AND d.state = 'open' AND (d.expiry NOT IN (${FINAL}) OR d.due_at > clock_timestamp())
               ORDER BY d.due_at, d.id LIMIT 1) next ON true
         WHERE c.id = touched.case_id AND (c.next_due_at, c.next_deadline_id) IS DISTINCT FROM (next.due_at, next.id);
         WITH touched AS MATERIALIZED (SELECT DISTINCT subject_id, subject_id::uuid AS item_id FROM changed WHERE subject_type = 'item')
         UPDATE item i SET next_due_at = next.due_at, next_deadline_id = next.id
         FROM touched LEFT JOIN LATERAL
              (SELECT d.due_at, d.id FROM deadline d WHERE d.subject_type = 'item' AND d.subject_id = touched.subject_id AND d.state = 'open'
                 AND (d.expiry NOT IN (${FINAL}) OR d.due_at > clock_timestamp()) ORDER BY d.due_at, d.id LIMIT 1) next ON true
         WHERE i.id = touched.item_id AND (i.next_due_at, i.next_deadline_id) IS DISTINCT FROM (next.due_at, next.id);
         RETURN NULL;
       END $$`,
    `SELECT set_config('zegel.reach', 'process', true)`,
    `UPDATE deadline SET updated_at = updated_at WHERE state = 'open' AND due_at <= clock_timestamp() AND expiry IN (${FINAL})`,
    `SELECT set_config('zegel.reach', '', true)`,
  ];
}
