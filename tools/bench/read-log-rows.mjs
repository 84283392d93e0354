/** The indexes of the log, which are made once over all rows and not row by row. */
export const INDEXES = /** @type {const} */ (['audit_event_case_index', 'audit_event_actor_index', 'audit_event_seal_index', 'audit_event_shown_index', 'audit_event_act_index', 'audit_event_change_index']);

export const CASES = 20_000;
const AT_ONCE = 500_000;

export const AUDITOR = 'a0000000-0000-4000-8000-000000000001';
/** A case that nearly every list shows, one that few show, and one that many showed, long ago. */
export const [HOT, RARE, FORMER] = /** @type {const} */ ([1, 4711, 7]);
/** @param {string} n an expression */
export const caseId = (n) => `md5('case ' || (${n}))::uuid`;
/** @param {string} n @param {string} k */
export const itemId = (n, k) => `md5('item ' || (${n}) || '-' || (${k}))::uuid`;
/** @param {string} n */
export const actorId = (n) => `md5('person ' || (${n}))::uuid`;

/** A tenth are lists of 25 items of as many cases, a twelfth lists within a case, a fifth changes, the rest looks at one record. @param {number} from @param {number} to */
const rowsOf = (from, to) => `
  INSERT INTO audit_event (at, kind, act, actor_id, actor_name, actor_roles, purpose, request_id, case_id, subject_type, subject_id, data, shown)
  SELECT timestamptz '2022-01-01Z' + n * interval '14 seconds',
    CASE WHEN n % 10 = 0 THEN 'combination' WHEN n % 10 IN (1, 2) THEN 'alteration' WHEN n % 1000 = 3 THEN 'disclosure' ELSE 'consultation' END,
    CASE WHEN n % 10 = 0 THEN 'item.search' WHEN n % 10 IN (1, 2) THEN 'item.correct' WHEN n % 1000 = 3 THEN 'document.open' WHEN n % 250000 = 4 THEN 'approval.decide' ELSE 'item.view' END,
    ${actorId('n * 7919 % 300')}, 'Person ' || n * 7919 % 300, '{prosecutor}', 'case assignment', md5('request ' || n),
    CASE WHEN n % 10 <> 0 THEN ${caseId(`1 + n * 104729 % ${CASES}`)} END, CASE WHEN n % 10 = 0 THEN 'item-list' ELSE 'item' END,
    CASE WHEN n % 10 <> 0 THEN ${itemId(`1 + n * 104729 % ${CASES}`, 'n % 10')}::text END, CASE WHEN n % 10 = 0 THEN '{"found": 25, "searched": true}' ELSE '{}' END::jsonb,
    CASE WHEN n % 10 = 0 THEN ARRAY(SELECT x FROM generate_series(0, 24) k,
           LATERAL (SELECT CASE WHEN k = 0 AND n % 100 = 0 THEN ${HOT} WHEN k = 1 AND n < 3000000 AND n % 100 = 0 THEN ${FORMER} ELSE 10 + (n / 10 * 31 + k) % ${CASES - 10} END AS c) of_case,
           LATERAL (VALUES (${caseId('c')}), (${itemId('c', 'k % 10')})) ids(x))
         WHEN n % 12 = 5 THEN ARRAY(SELECT ${itemId(`1 + n * 104729 % ${CASES}`, 'k')} FROM generate_series(0, 9) k)
         WHEN n % 10 > 6 THEN ARRAY(SELECT md5('paper ' || n || k)::uuid FROM generate_series(1, 3) k) END
  FROM generate_series(${from}::bigint, ${to}) n`;

/**
 * @param {import('pg').Client} owner
 * @param {number} rows
 */
export async function fillLog(owner, rows) {
  await owner.query('SET session_replication_role = replica; SET synchronous_commit = off');
  const { rows: made } = await owner.query('SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE indexname = ANY ($1)', [INDEXES]);
  for (const { name } of made) await owner.query(`DROP INDEX ${name}`);
  const unit = 'b0000000-0000-4000-8000-000000000001';
  await owner.query(`INSERT INTO unit (id, code, name) VALUES ('${unit}', 'B1', 'Unit 1')`);
  await owner.query(`INSERT INTO app_user (id, login, name, email, password_hash, roles, unit_ids) VALUES ('${AUDITOR}', 'auditor', 'Auditor', 'auditor@noordstad.example', 'none', '{auditor}', '{${unit}}')`);
  await owner.query(`INSERT INTO case_file (id, reference, title, unit_id, classification, status, opened_on, member_ids)
    SELECT ${caseId('n')}, 'Z2026-' || lpad(n::text, 6, '0'), 'Onderzoek ' || n, '${unit}', 'normal', 'open', date '2020-01-01', '{}' FROM generate_series(1, ${CASES}) n`);
  await owner.query(`INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, seized_on)
    SELECT ${itemId('n', 'k')}, ${caseId('n')}, k + 1, 'Z2026-' || lpad(n::text, 6, '0') || '-' || lpad((k + 1)::text, 3, '0'), 'other-goods', 'thing', 'seized', gen_random_uuid(), date '2020-01-01' FROM generate_series(1, ${CASES}, 31) n, generate_series(3, 3) k`);
  for (let from = 1; from <= rows; from += AT_ONCE) await owner.query(rowsOf(from, Math.min(rows, from + AT_ONCE - 1)));
  for (const { name, made: statement } of made) {
    const began = performance.now();
    await owner.query(statement);
    console.log(`${name}: made in ${Math.round((performance.now() - began) / 1000)} s`);
  }
  await owner.query('VACUUM ANALYZE');
  await owner.query('SET session_replication_role = origin; SET synchronous_commit = on');
}
