import { randomUUID } from 'node:crypto';
import { AUDITOR, FORMER, HOT, RARE, actorId, caseId, itemId } from './read-log-rows.mjs';
import { middle, queryOf } from './register-reader.mjs';

/** @param {import('pg').Client} client @param {string} expression */
const value = async (client, expression) => (await client.query(`SELECT ${expression} AS value`)).rows[0]?.value;

/**
 * Runs work as an auditor, behind the wall.
 * @template T
 * @param {import('pg').Client} client
 * @param {() => Promise<T>} work
 */
async function asAuditor(client, work) {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', '{}', true), set_config('zegel.reach', 'register', true)`, [AUDITOR]);
  const result = await work();
  await client.query('COMMIT');
  return result;
}

/**
 * The page of the log with each filter, first page and a later one.
 * @param {import('pg').Client} client
 * @param {number} rounds
 */
export async function measureReads(client, rounds) {
  /** @type {import('../../libs/audit/src/persistence/audit-log.query.js').AuditLogQuery} */
  const log = await queryOf(client, 'audit/src/persistence/audit-log.query.js', 'AuditLogQuery');
  const hot = await value(client, caseId(String(HOT)));
  const rare = await value(client, caseId(String(RARE)));
  const former = await value(client, caseId(String(FORMER)));
  const item = await value(client, itemId('4713', '3'));
  const person = await value(client, actorId('11'));
  const ASKED = /** @type {const} */ ([
    ['nothing: the newest', {}],
    ['a person', { actorId: person }],
    ['a case that every tenth list shows', { recordId: hot }],
    ['a case that few lists show', { recordId: rare }],
    ['a case that many lists showed, long ago', { recordId: former }],
    ['an item', { recordId: item }],
    ['a rare act', { act: 'approval.decide' }],
    ['a rare kind', { kind: 'disclosure' }],
    ['a kind that is half of the log', { kind: 'consultation' }],
    ['a day of long ago', { from: '2023-03-01', to: '2023-03-01' }],
    ['a person, a kind and a month', { actorId: person, kind: 'disclosure', from: '2024-03-01', to: '2024-03-31' }],
    ['a person and a rare act', { actorId: person, act: 'approval.decide' }],
    ['a case, a person and a kind', { recordId: rare, actorId: person, kind: 'combination' }],
    ['an act that never was', { act: 'no.such' }],
  ]);
  console.log('| filter | rows | cold ms | median ms | worst ms |\n|---|---|---|---|---|');
  for (const [what, search] of ASKED) {
    /** @type {number[]} */
    const took = [];
    let found = 0;
    for (let round = 0; round <= rounds; round += 1) {
      await asAuditor(client, async () => {
        const began = performance.now();
        found = (await log.search(search, null, 101)).length;
        took.push(performance.now() - began);
      });
    }
    console.log(`| ${what} | ${found} | ${Math.round(took[0] ?? 0)} | ${middle(took.slice(1))} | ${Math.round(Math.max(...took.slice(1)))} |`);
  }
}

/**
 * How the three ways to a page are gone.
 * @param {import('pg').Client} owner
 */
export async function showPlans(owner) {
  const rare = await value(owner, caseId(String(RARE)));
  for (const sql of [
    `SELECT * FROM audit_event a WHERE a.actor_id = ${actorId('11')} ORDER BY a.sequence DESC LIMIT 101`,
    `SELECT a.sequence FROM audit_event a WHERE '${rare}' = ANY (a.shown) AND a.sequence >= (SELECT max(sequence) - 400000 FROM audit_event) ORDER BY a.sequence DESC LIMIT 101`,
    `SELECT a.sequence FROM audit_event a WHERE a.shown @> ARRAY['${rare}'::uuid]`,
  ]) {
    const { rows } = await owner.query(`EXPLAIN (ANALYZE, COSTS OFF, BUFFERS OFF, SUMMARY OFF) ${sql}`);
    console.log(`${sql}\n${rows.map((row) => `    ${row['QUERY PLAN']}`).join('\n')}`);
  }
}

/**
 * What a row of the log costs to write, without the wait for the disk: without ids, with the ids of a list, and the same without the index on
 * them; in one transaction that is taken back, with the bytes of the journal.
 * @param {import('pg').Client} owner
 */
export async function measureWrites(owner) {
  const ROWS = 4_000;
  const place = async () => String((await owner.query('SELECT pg_current_wal_insert_lsn() AS at')).rows[0]?.at);
  /** @param {string} what @param {number} ids */
  const write = async (what, ids) => {
    /** @type {number[]} */
    const took = [];
    const from = await place();
    for (let row = 0; row < ROWS; row += 1) {
      const shown = ids === 0 ? null : Array.from({ length: ids }, () => randomUUID());
      const began = performance.now();
      await owner.query(`INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type, shown) VALUES ('combination', 'item.search', $1, 'n', '{}', 'case assignment', 'r', 'item-list', $2)`, [AUDITOR, shown]);
      took.push(performance.now() - began);
    }
    const { rows } = await owner.query('SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), $1::pg_lsn) AS bytes', [from]);
    const mean = took.reduce((sum, each) => sum + each, 0) / took.length;
    console.log(`| ${what} | ${mean.toFixed(2)} | ${took.toSorted((a, b) => a - b)[took.length / 2]?.toFixed(2)} | ${Math.round(Math.max(...took))} | ${Math.round(Number(rows[0]?.bytes) / took.length)} |`);
  };
  console.log('| row written | mean ms | median ms | worst ms | bytes of WAL |\n|---|---|---|---|---|');
  await owner.query('CHECKPOINT');
  await owner.query('BEGIN');
  await write('without ids', 0);
  await write('with 50 ids', 50);
  const { rows } = await owner.query(`SELECT pg_size_pretty(pg_relation_size('audit_event')) AS rows, pg_size_pretty(pg_relation_size('audit_event_shown_index')) AS ids, pg_size_pretty(pg_total_relation_size('audit_event')) AS "all"`);
  await owner.query('DROP INDEX audit_event_shown_index');
  await write('with 50 ids, no index on them', 50);
  await owner.query('ROLLBACK');
  console.log(rows[0]);
}
