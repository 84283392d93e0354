const MOMENT = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Version 1: every column by name, so that a column that is added later changes nothing of what was sealed before. */
const VERSION_1 = `jsonb_build_object(
  'version', 1, 'epoch', a.epoch, 'transaction', a.transaction::text, 'sequence', a.sequence::text, 'at', ${MOMENT('a.at')},
  'kind', a.kind, 'act', a.act, 'actor', jsonb_build_object('id', a.actor_id, 'name', a.actor_name, 'roles', a.actor_roles),
  'purpose', a.purpose, 'requestId', a.request_id, 'caseId', a.case_id, 'subjectType', a.subject_type, 'subjectId', a.subject_id, 'data', a.data,
  'eventId', a.event_id,
  'event', CASE WHEN e.id IS NOT NULL THEN jsonb_build_object(
    'id', e.id, 'sequence', e.sequence::text, 'type', e.type, 'caseId', e.case_id, 'subjectType', e.subject_type, 'subjectId', e.subject_id,
    'occurredOn', e.occurred_on, 'occurredAt', ${MOMENT('e.occurred_at')}, 'timeZone', e.time_zone, 'recordedAt', ${MOMENT('e.recorded_at')},
    'ground', e.ground, 'decisionId', e.decision_id, 'documentId', e.document_id, 'reason', e.reason, 'corrects', e.corrects,
    'changes', e.changes, 'data', e.data, 'actor', jsonb_build_object('id', e.actor_id, 'name', e.actor_name, 'roles', e.actor_roles),
    'act', e.act, 'requestId', e.request_id) END)`;

/**
 * What a leaf commits to, as SQL over a row `a` of the log and its event `e`. Rows that name what their answer showed are of version 2;
 * all others, and with them every row of before, keep the bytes of version 1.
 */
export const LOG_CONTENT = `(${VERSION_1} || CASE WHEN a.shown IS NULL THEN '{}' ELSE jsonb_build_object('version', 2, 'shown', to_jsonb(a.shown)) END)`;
