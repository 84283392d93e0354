import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { givenACase, givenAPerson } from './givens.js';

type Owner = Pick<TestDatabase, 'query'>;
type Values = Readonly<Record<string, string>>;

const DAY = '2026-02-05';

/** Words that a table takes from a list, where nothing else is said. */
const WORDS: Readonly<Record<string, Values>> = {
  case_party: { role: 'suspect' },
  item: { asset_class: 'other-goods' },
  item_identifier: { kind: 'vin' },
  decision: { capacity: 'prosecutor' },
};

/** What a row must say for its constraints; every other column that may not be empty is filled by its type. */
const ROWS: Readonly<Record<string, (id: (name: string) => string) => Values>> = {
  case_party: () => ({ kind: 'person' }),
  case_link: (id) => ({ other_case_id: id('other'), kind: 'related' }),
  case_member: (id) => ({ user_id: id('user'), role_in_case: 'observer' }),
  event: () => ({}),
  audit_event: () => ({ kind: 'consultation' }),
  item: (id) => ({ id: id('item') }),
  item_identifier: (id) => ({ item_id: id('item'), outcome: 'unchecked' }),
  item_follower: (id) => ({ item_id: id('item'), user_id: id('user') }),
  document: (id) => ({ id: id('document'), kind: 'order' }),
  document_preview: (id) => ({ document_id: id('document') }),
  document_scan: (id) => ({ document_id: id('document') }),
  decision: (id) => ({ id: id('decision'), kind: 'return' }),
  decision_item: (id) => ({ decision_id: id('decision'), item_id: id('item') }),
  deadline: (id) => ({ id: id('deadline'), nature: 'policy', state: 'open', due_on: DAY, due_at: DAY }),
  deadline_change: (id) => ({ deadline_id: id('deadline'), kind: 'new' }),
  alert: (id) => ({ deadline_id: id('deadline'), level: 'assignee' }),
  replan_failure: () => ({}),
  approval: () => ({ content_hash: '0'.repeat(64) }),
  cross_border_request: (id) => ({ id: id('request'), direction: 'in', counterpart_state: 'DE', instrument: 'mutual-legal-assistance', state: 'received' }),
  cross_border_request_item: (id) => ({ request_id: id('request'), item_id: id('item') }),
  item_custody: (id) => ({ item_id: id('item') }),
  item_move: (id) => ({ item_id: id('item'), kind: 'placed', to_place_id: id('place') }),
  lot_act: (id) => ({ id: id('lot-act'), item_id: id('item'), kind: 'split' }),
  lot_entry: (id) => ({ item_id: id('item'), act_id: id('lot-act'), kind: 'split' }),
  receiving: () => ({ expected: '1' }),
  receiving_line: (id) => ({ item_id: id('item'), outcome: 'missing' }),
  stock_count_item: (id) => ({ item_id: id('item') }),
  stock_count_scan: (id) => ({ item_id: id('item'), way: 'scan' }),
  stock_count_line: (id) => ({ item_id: id('item'), outcome: 'found' }),
  item_valuation: (id) => ({ item_id: id('item'), moment: 'seizure', currency: 'EUR', method: 'estimate' }),
  bill_part: (id) => ({ item_id: id('item') }),
  item_outlook: (id) => ({ item_id: id('item') }),
  case_quality: () => ({}),
  case_quality_change: () => ({}),
  case_coverage: () => ({}),
  partner_grant: (id) => ({ user_id: id('user'), granted_at: DAY, until: DAY }),
  legal_hold: () => ({ until: DAY }),
  case_restriction: () => ({ ground: 'accuracy-contested' }),
  case_regime: () => ({ regime: 'wjsg' }),
  evidence_package: (id) => ({ id: id('evidence'), item_id: id('item') }),
  evidence_paper: (id) => ({ package_id: id('evidence') }),
  exchange: () => ({ direction: 'in', partner: 'police', channel: 'e-mail' }),
};

/** The tables that hang on a case: who sees the case sees their rows, and nobody else does. */
export const TABLES_OF_A_CASE: readonly string[] = Object.keys(ROWS);

/** Gives a case one row in every table that hangs on it. */
export async function givenRowsInEveryTable(owner: Owner, caseId: string): Promise<void> {
  const ids: Record<string, string> = { other: await givenACase(owner), user: (await givenAPerson(owner)).id };
  const idOf = (name: string): string => (ids[name] ??= randomUUID());
  for (const [table, rowOf] of Object.entries(ROWS)) await givenARow(owner, table, { case_id: caseId, ...rowOf(idOf) });
}

/**
 * Inserts a row; columns that may not be empty and are not named are filled by their type. No trigger looks at it: who sees
 * a row does not depend on whether the procedure would have allowed it.
 */
export async function givenARow(owner: Owner, table: string, named: Values): Promise<void> {
  const needed = await owner.query<{ name: string; type: string }>(
    `SELECT attname AS name, atttypid::regtype::text AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attnotnull AND NOT atthasdef AND attidentity = ''`,
    [table],
  );
  const values: Values = { ...Object.fromEntries(needed.map(({ name, type }) => [name, fillOf(type)])), ...WORDS[table], ...named };
  const literals = Object.values(values).map((value) => pg.escapeLiteral(String(value)));
  await owner.query(
    `BEGIN; SET LOCAL session_replication_role = replica; INSERT INTO ${table} (${Object.keys(values).map((name) => pg.escapeIdentifier(name)).join(', ')}) VALUES (${literals.join(', ')}); COMMIT`,
  );
}

function fillOf(type: string): string {
  if (type === 'uuid') return randomUUID();
  if (type === 'text') return randomUUID();
  if (type === 'date' || type.startsWith('timestamp')) return DAY;
  if (type === 'jsonb' || type.endsWith('[]')) return '{}';
  if (type === 'boolean') return 'false';
  return '1';
}
