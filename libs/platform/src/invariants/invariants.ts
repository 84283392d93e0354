/** What must be true of every database of Zegel at any moment; the query gives an id for each thing for which it is not. */
export interface Invariant {
  readonly name: string;
  readonly sql: string;
}

/**
 * Said once more, apart from the code, the constraints and the triggers that keep them: what these find has come about past all of
 * them. Run after tests and every night. Rows that an import took over from another register are true as that register says.
 */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: 'every event stands in the log once',
    sql: `SELECT e.id::text FROM event e LEFT JOIN (SELECT event_id, count(*) AS times FROM audit_event WHERE event_id IS NOT NULL GROUP BY event_id) logged ON logged.event_id = e.id
          WHERE logged.times IS DISTINCT FROM 1`,
  },
  {
    name: 'every row of the log that tells of an event has it',
    sql: `SELECT a.sequence::text AS id FROM audit_event a WHERE a.event_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.id = a.event_id)`,
  },
  {
    name: 'the items of a case are numbered without a gap',
    sql: `SELECT case_id::text AS id FROM item GROUP BY case_id HAVING max(number) <> count(*) OR min(number) <> 1`,
  },
  {
    name: 'the status of an item is that of the fact it rests on',
    sql: `SELECT i.id::text FROM item i LEFT JOIN event e ON e.id = i.status_event_id
          WHERE e.id IS NULL OR e.subject_type <> 'item' OR e.subject_id <> i.id::text
             OR (i.source_register IS NULL AND EXISTS (SELECT 1 FROM item_transition t WHERE t.event_type = e.type)
                 AND NOT EXISTS (SELECT 1 FROM item_transition t WHERE t.event_type = e.type AND t.to_status = i.status))`,
  },
  {
    name: 'no item was sold or destroyed without its authorisation',
    sql: `SELECT i.id::text FROM item i JOIN event e ON e.id = i.status_event_id
          WHERE i.status IN ('sold-proceeds-held', 'destroyed', 'abandoned', 'other-purpose') AND i.source_register IS NULL
            AND NOT EXISTS (SELECT 1 FROM event before WHERE before.subject_type = 'item' AND before.subject_id = i.id::text AND before.sequence < e.sequence
                              AND (before.type IN ('item.disposal-deemed', 'item.custody-end-noticed') OR (before.type = 'item.disposal-authorised' AND before.decision_id IS NOT NULL)))`,
  },
  {
    name: 'the moves of an item follow on one another',
    sql: `SELECT id::text FROM (
            SELECT id, number, row_number() OVER chain AS expected, previous_hash, lag(hash) OVER chain AS hash_before, from_place_id, lag(to_place_id) OVER chain AS place_before
            FROM item_move WINDOW chain AS (PARTITION BY item_id ORDER BY number)) move
          WHERE number <> expected OR previous_hash IS DISTINCT FROM hash_before OR from_place_id IS DISTINCT FROM place_before`,
  },
  {
    name: 'an item is where its last move left it',
    sql: `SELECT c.item_id::text AS id FROM item_custody c LEFT JOIN item_move m ON m.item_id = c.item_id AND m.number = c.moves
          WHERE c.moves <> (SELECT count(*) FROM item_move each WHERE each.item_id = c.item_id) OR (c.moves > 0 AND (m.to_place_id IS DISTINCT FROM c.place_id OR m.hash IS DISTINCT FROM c.last_hash))`,
  },
  { name: 'every item has its custody', sql: `SELECT i.id::text FROM item i WHERE NOT EXISTS (SELECT 1 FROM item_custody c WHERE c.item_id = i.id)` },
  {
    name: 'a place counts what is in it',
    sql: `SELECT p.id::text FROM place p LEFT JOIN (SELECT place_id, count(*) AS things FROM item_custody GROUP BY place_id) held ON held.place_id = p.id
          WHERE p.item_count <> coalesce(held.things, 0)`,
  },
  {
    name: 'what two people approved was asked by one and given by another',
    sql: `SELECT id::text FROM approval WHERE (state IN ('given', 'refused', 'executed') AND (decided_by IS NULL OR decided_by = requested_by)) OR (state = 'waiting') <> (decided_by IS NULL)
             OR (state = 'executed') <> (executed_by IS NOT NULL) OR executed_by IN (requested_by, decided_by)`,
  },
  {
    name: 'every document has its row of quarantine, and its versions follow on one another',
    sql: `SELECT d.id::text FROM document d LEFT JOIN document previous ON previous.id = d.previous_id
          WHERE NOT EXISTS (SELECT 1 FROM document_scan s WHERE s.document_id = d.id) OR d.sha256 !~ '^[0-9a-f]{64}$' OR (d.previous_id IS NOT NULL AND previous.case_id IS DISTINCT FROM d.case_id)`,
  },
  {
    name: 'the case of a thing is the case of what belongs to it',
    sql: `SELECT m.id::text FROM item_move m JOIN item i ON i.id = m.item_id WHERE m.case_id <> i.case_id
          UNION ALL SELECT c.item_id::text FROM item_custody c JOIN item i ON i.id = c.item_id WHERE c.case_id <> i.case_id
          UNION ALL SELECT n.id::text FROM item_identifier n JOIN item i ON i.id = n.item_id WHERE n.case_id <> i.case_id`,
  },
  {
    name: 'every notification has a way to its reader',
    sql: `SELECT n.id::text FROM notification n WHERE NOT EXISTS (SELECT 1 FROM delivery d WHERE d.notification_id = n.id)`,
  },
  {
    name: 'an alert is of its deadline and its case',
    sql: `SELECT a.id::text FROM alert a JOIN deadline d ON d.id = a.deadline_id WHERE a.case_id IS DISTINCT FROM d.case_id`,
  },
];
