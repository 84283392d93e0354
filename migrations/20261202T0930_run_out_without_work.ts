import { ForwardOnly } from './support/forward-only.js';

/** Once such a term has ended nothing is left to do. The domain's own list, held against it by a test. */
const FINAL = `'inadmissible', 'nullity', 'power-lapses', 'runs-out'`;

/** A term of which nobody had to do anything is no work once it has run out, as one whose effect has come. */
export class RunOutWithoutWork1796211000000 extends ForwardOnly {
  readonly name = 'RunOutWithoutWork1796211000000';
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
  ];
}
