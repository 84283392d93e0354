import type { EntityManager } from 'typeorm';
import type { WorkContext } from './actor.js';
import type { Consultation, RecordedFact } from './fact.js';

/** What goes with facts: what the answer shows besides, and what was at work, for whoever hears of them. */
interface Beside {
  readonly shown: readonly string[] | null;
  readonly traceParent: string | null;
}

/**
 * Writes every fact three times over in one statement: as an event of the timeline, as a row of the audit log and as a
 * message of the outbox. The notifications wake the relay and the open pages; they carry ids only and may be lost.
 * What the answer shows beside its facts stands in the log with the first of them.
 */
export async function writeFacts(manager: EntityManager, context: WorkContext, facts: readonly RecordedFact[], { shown, traceParent }: Beside): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map((fact, index) => ({
    id: fact.id,
    type: fact.type,
    case_id: fact.caseId,
    subject_type: fact.subjectType,
    subject_id: fact.subjectId,
    occurred_on: fact.occurredOn,
    occurred_at: fact.occurredAt ?? null,
    time_zone: fact.timeZone ?? null,
    ground: fact.ground ?? null,
    decision_id: fact.decisionId ?? null,
    document_id: fact.documentId ?? null,
    reason: fact.reason ?? null,
    corrects: fact.corrects ?? null,
    changes: fact.changes ?? [],
    data: fact.data ?? {},
    erases: fact.erases ?? false,
    shown: index === 0 ? shown : null,
  }));
  await manager.query(
    `WITH fact AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, type text, case_id uuid, subject_type text, subject_id text,
         occurred_on date, occurred_at timestamptz, time_zone text, ground text, decision_id uuid, document_id uuid, reason text,
         corrects uuid, changes jsonb, data jsonb, erases boolean, shown uuid[])
     ), event_row AS (
       INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, occurred_at, time_zone, ground, decision_id,
         document_id, reason, corrects, changes, data, actor_id, actor_name, actor_roles, act, request_id)
       SELECT id, type, case_id, subject_type, subject_id, occurred_on, occurred_at, time_zone, ground, decision_id,
         document_id, reason, corrects, changes, data, $2, $3, $4, $5, $6 FROM fact
     ), audit_row AS (
       INSERT INTO audit_event (event_id, kind, act, actor_id, actor_name, actor_roles, purpose, request_id, case_id, subject_type, subject_id, data, shown)
       SELECT id, CASE WHEN erases THEN 'erasure' WHEN jsonb_array_length(changes) = 0 AND corrects IS NULL THEN 'collection' ELSE 'alteration' END, $5, $2, $3, $4, $7, $6, case_id, subject_type, subject_id,
         jsonb_build_object('type', type, 'changes', changes), shown FROM fact
     )
     INSERT INTO outbox (event_id, type, case_id, subject_type, subject_id, traceparent) SELECT id, type, case_id, subject_type, subject_id, $8 FROM fact`,
    [JSON.stringify(rows), context.actor.id, context.actor.name, context.actor.roles, context.act, context.requestId, context.purpose, traceParent],
  );
  await manager.query(`SELECT pg_notify('zegel_outbox', '')`);
  await announce(manager, facts);
}

/** At most this many changes are announced one by one; beyond it the open pages are told to ask again for everything. */
const ANNOUNCED_AT_MOST = 20;

async function announce(manager: EntityManager, facts: readonly RecordedFact[]): Promise<void> {
  const changes = new Map<string, string>();
  for (const { subjectType, subjectId, caseId } of facts) {
    changes.set(`${subjectType}:${subjectId}`, JSON.stringify({ type: subjectType, id: subjectId, caseId }));
  }
  const payloads = changes.size > ANNOUNCED_AT_MOST ? [JSON.stringify({ type: 'case', id: '*', caseId: null })] : [...changes.values()];
  await manager.query(`SELECT pg_notify('zegel_live', payload) FROM unnest($1::text[]) AS payload`, [payloads]);
}

/** Writes the log of what was looked at; what the answer shows beside these stands with the first. */
export async function writeConsultations(manager: EntityManager, context: WorkContext, consultations: readonly Consultation[], shown: readonly string[] | null = null): Promise<void> {
  if (consultations.length === 0) return;
  const rows = consultations.map(({ kind, caseId, subjectType, subjectId, data }, index) => ({
    kind,
    case_id: caseId,
    subject_type: subjectType,
    subject_id: subjectId,
    data: data ?? {},
    shown: index === 0 ? shown : null,
  }));
  await manager.query(
    `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, case_id, subject_type, subject_id, data, shown)
     SELECT kind, $2, $3, $4, $5, $6, $7, case_id, subject_type, subject_id, data, shown
     FROM jsonb_to_recordset($1::jsonb) AS c(kind text, case_id uuid, subject_type text, subject_id text, data jsonb, shown uuid[])`,
    [JSON.stringify(rows), context.act, context.actor.id, context.actor.name, context.actor.roles, context.purpose, context.requestId],
  );
}
