import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestDatabase } from '../../support/test-database.js';
import type { Person } from '../../e2e/support/people.js';

/** Answers that name records and leave no row of the log. Each line is a decision, with its reason. */
export const UNLOGGED: Readonly<Record<string, string>> = {
  'GET /api/v1/live': 'answers as long as the page is open; tells ids of what changed, to who may see it, and no data: the page then asks for the data, and that is logged',
};

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Tables whose rows are data of a case. */
const RECORDS = ['case_file', 'case_party', 'case_link', 'item', 'item_move', 'item_valuation', 'decision', 'document', 'event', 'deadline', 'alert', 'approval', 'cross_border_request', 'exchange', 'partner_grant', 'legal_hold', 'case_restriction'];

/** The ids of every record of every case, past every wall. */
export async function idsOfRecords(database: TestDatabase): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ id: string }>(RECORDS.map((table) => `SELECT id FROM ${table}`).join(' UNION '));
  return new Set(rows.map(({ id }) => id));
}

/** What was answered to one request, as a proxy in between would have it. */
export interface Recorded {
  readonly status: number;
  readonly requestId: string;
  readonly text: string;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

export async function recorded(app: NestFastifyApplication, person: Person, { method, url, body }: Sent): Promise<Recorded> {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...person.client.headers, 'x-requested-with': 'zegel', 'idempotency-key': randomUUID(), ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, requestId: String(answer.headers['x-request-id']), text: answer.rawPayload.toString('latin1') };
}

/** What the log has of one request: the ids in its rows and in the facts they tell of, and whether each says why. */
async function loggedOf(database: TestDatabase, requestId: string): Promise<{ readonly ids: ReadonlySet<string>; readonly rows: number; readonly withoutPurpose: number }> {
  const rows = await database.query<{ told: string; purpose: string }>(
    `SELECT concat_ws(' ', a.case_id, a.subject_id, a.shown::text, a.data::text, e.subject_id, e.decision_id, e.document_id, e.data::text) AS told, a.purpose
     FROM audit_event a LEFT JOIN event e ON e.id = a.event_id WHERE a.request_id = $1`,
    [requestId],
  );
  return { ids: new Set(rows.flatMap(({ told }) => told.match(ID) ?? [])), rows: rows.length, withoutPurpose: rows.filter(({ purpose }) => purpose.trim() === '').length };
}

/** What an answer showed of cases and their records, and what of it the log does not have now that the answer has come. */
export async function reconciled(database: TestDatabase, records: ReadonlySet<string>, sent: Sent, answer: Recorded): Promise<{ readonly shown: number; readonly missing: readonly string[] }> {
  const asked = new Set(`${sent.url} ${JSON.stringify(sent.body ?? '')}`.match(ID) ?? []);
  // A refusal may repeat what it was asked; an answer that shows something is of it, also when it was asked for by its id.
  const shown = [...new Set(answer.text.match(ID) ?? [])].filter((id) => records.has(id) && (answer.status < 400 || !asked.has(id)));
  if (shown.length === 0) return { shown: 0, missing: [] };
  const { ids, rows, withoutPurpose } = await loggedOf(database, answer.requestId);
  return { shown: shown.length, missing: [...shown.filter((id) => !ids.has(id)), ...(rows === 0 ? ['no row'] : []), ...(withoutPurpose > 0 ? ['no purpose'] : [])] };
}
