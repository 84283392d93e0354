import pg from 'pg';
import { demoTemplate } from '../../../test/browser/demo-template.js';
import { measured } from '../../../test/faults/support/measured.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { INVARIANTS, findViolations, type Violation } from '../src/index.js';

/** T4: what must be true of every database, looked at in the demo office, and with one bad row planted for each. */

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase((await demoTemplate()).database);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const look = (): Promise<readonly Violation[]> => findViolations(async (sql) => (await owner.query(sql)).rows);

/** Writes past every constraint, trigger and wall, looks, and takes it back. */
async function planted(fault: string): Promise<readonly string[]> {
  await owner.query('BEGIN');
  try {
    await owner.query('SET LOCAL session_replication_role = replica');
    await owner.query(fault);
    return (await look()).map(({ name }) => name);
  } finally {
    await owner.query('ROLLBACK');
  }
}

const AN_ITEM = '(SELECT min(id::text)::uuid FROM item)';
const A_MOVED_ITEM = '(SELECT min(item_id::text)::uuid FROM item_move)';
const AN_EVENT = `(SELECT min(id::text)::uuid FROM event)`;

const FAULTS: Readonly<Record<string, string>> = {
  'every event stands in the log once': `DELETE FROM audit_event WHERE event_id = ${AN_EVENT}`,
  'every row of the log that tells of an event has it': `UPDATE audit_event SET event_id = gen_random_uuid() WHERE sequence = (SELECT min(sequence) FROM audit_event WHERE event_id IS NOT NULL)`,
  'the items of a case are numbered without a gap': `UPDATE item SET number = 999 WHERE id = ${AN_ITEM}`,
  'the status of an item is that of the fact it rests on': `UPDATE item SET status = 'lost' WHERE id = (SELECT i.id FROM item i JOIN event e ON e.id = i.status_event_id WHERE e.type = 'item.seized' AND i.source_register IS NULL LIMIT 1)`,
  'no item was sold or destroyed without its authorisation': `UPDATE item SET status = 'destroyed', source_register = NULL WHERE id = (SELECT i.id FROM item i JOIN event e ON e.id = i.status_event_id WHERE e.type = 'item.seized' LIMIT 1)`,
  'the moves of an item follow on one another': `UPDATE item_move SET number = number + 1 WHERE item_id = ${A_MOVED_ITEM}`,
  'an item is where its last move left it': `UPDATE item_custody SET last_hash = 'another' WHERE item_id = ${A_MOVED_ITEM}`,
  'every item has its custody': `DELETE FROM item_custody WHERE item_id = ${AN_ITEM}`,
  'a place counts what is in it': `UPDATE place SET item_count = item_count + 1 WHERE id = (SELECT min(id::text)::uuid FROM place)`,
  'what two people approved was asked by one and given by another': `ALTER TABLE approval DROP CONSTRAINT approval_two_people_check;
    INSERT INTO approval (id, case_id, act, subject_type, subject_id, before, after, request, content_hash, reason, requested_by, state, decided_by)
    SELECT gen_random_uuid(), i.case_id, 'item.correct', 'item', i.id, '{}', '{}', '{}', repeat('0', 64), 'x', u.id, 'given', u.id FROM (SELECT * FROM item LIMIT 1) i, (SELECT * FROM app_user LIMIT 1) u`,
  'every document has its row of quarantine, and its versions follow on one another': `DELETE FROM document_scan WHERE document_id = (SELECT min(document_id::text)::uuid FROM document_scan)`,
  'the case of a thing is the case of what belongs to it': `UPDATE item_custody SET case_id = (SELECT id FROM case_file WHERE id <> item_custody.case_id LIMIT 1) WHERE item_id = ${AN_ITEM}`,
  'every notification has a way to its reader': `DELETE FROM delivery WHERE notification_id = (SELECT min(id::text)::uuid FROM notification)`,
  'an alert is of its deadline and its case': `UPDATE alert SET case_id = (SELECT id FROM case_file WHERE id <> alert.case_id LIMIT 1) WHERE id = (SELECT min(id::text)::uuid FROM alert)`,
};

describe('what must always be true', () => {
  it('is, in the demo office', async () => {
    const violations = await look();
    measured('T4', { invariants: INVARIANTS.length, violations });

    expect(violations).toEqual([]);
  });

  it('has a planted fault each', () => {
    expect(Object.keys(FAULTS).sort()).toEqual(INVARIANTS.map(({ name }) => name).sort());
  });

  it.each(Object.entries(FAULTS))('%s: one bad row, written by a superuser, is found', async (name, fault) => {
    expect(await planted(fault)).toContain(name);
  });
});
