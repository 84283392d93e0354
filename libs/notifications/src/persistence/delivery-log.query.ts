import { Injectable } from '@nestjs/common';
import { UnitOfWork, type LegalDate } from '#platform';
import type { DeliverySearch, DeliveryState } from '../contract.js';
import type { EventKind } from '../domain/preferences.js';

/** Whose deliveries: the reader's, those of cases the reader may see, or everybody's without what they tell. */
export type LogScope = 'own' | 'of-cases' | 'all';

export interface LoggedDelivery {
  readonly id: string;
  readonly sequence: string;
  readonly channel: 'in-app' | 'e-mail';
  readonly kind: EventKind;
  readonly state: DeliveryState;
  readonly personId: string;
  readonly personName: string;
  readonly message: string | null;
  readonly params: Readonly<Record<string, unknown>> | null;
  readonly caseId: string | null;
  readonly caseReference: string | null;
  readonly deadlineId: string | null;
  readonly alerts: readonly { readonly stage: string; readonly level: string }[] | null;
  readonly inDigest: boolean;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly sentAt: Date | null;
  readonly readAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedById: string | null;
  readonly acknowledgedByName: string | null;
  readonly mayRetry: boolean;
}

/** An acknowledgement answers what was told before it; handing the term to another takes it back. */
const ACKNOWLEDGED = 'l.acknowledged_at IS NOT NULL AND l.acknowledged_at >= d.created_at';

function stateOf(withCase: boolean): string {
  return `CASE
    WHEN d.state = 'pending' AND d.last_error IS NOT NULL THEN 'retried'
    WHEN d.state = 'pending' AND d.attempts = 0 AND d.next_attempt_at > clock_timestamp() THEN 'planned'
    WHEN d.state = 'pending' THEN 'queued'
    ${withCase ? `WHEN d.state = 'sent' AND d.channel = 'in-app' AND ${ACKNOWLEDGED} AND l.acknowledged_by = d.user_id THEN 'acknowledged'` : ''}
    WHEN d.state = 'sent' AND d.read_at IS NOT NULL THEN 'read'
    ELSE d.state END`;
}

const BARE = `NULL AS message, NULL::jsonb AS params, NULL::uuid AS "caseId", NULL AS "caseReference", NULL::uuid AS "deadlineId", NULL::jsonb AS alerts,
  NULL::timestamptz AS "acknowledgedAt", NULL::uuid AS "acknowledgedById", NULL AS "acknowledgedByName"`;
const TOLD = `n.message, n.params, d.case_id AS "caseId", c.reference AS "caseReference", n.deadline_id AS "deadlineId",
  (SELECT jsonb_agg(jsonb_build_object('stage', a.stage, 'level', a.level) ORDER BY a.due_at, a.level) FROM alert_recipient r JOIN alert a ON a.id = r.alert_id
   WHERE r.user_id = d.user_id AND r.key = n.key) AS alerts,
  CASE WHEN ${ACKNOWLEDGED} THEN l.acknowledged_at END AS "acknowledgedAt", CASE WHEN ${ACKNOWLEDGED} THEN l.acknowledged_by END AS "acknowledgedById",
  CASE WHEN ${ACKNOWLEDGED} THEN (SELECT by.name FROM app_user by WHERE by.id = l.acknowledged_by) END AS "acknowledgedByName"`;
const TOLD_JOINS = 'JOIN notification n ON n.id = d.notification_id LEFT JOIN case_file c ON c.id = d.case_id LEFT JOIN deadline l ON l.id = n.deadline_id';

/** The log of deliveries, the newest first. Row-level security narrows it to what the act at work may see. */
@Injectable()
export class DeliveryLogQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(scope: LogScope, search: DeliverySearch, before: string | null, limit: number): Promise<LoggedDelivery[]> {
    const { from, values } = this.filtered(scope, search, before);
    const withCase = scope !== 'all';
    return this.uow.manager.query<LoggedDelivery[]>(
      `SELECT d.id, d.sequence, d.channel, d.kind, ${stateOf(withCase)} AS state, d.user_id AS "personId", u.name AS "personName", ${withCase ? TOLD : BARE},
              d.timing = 'digest' AS "inDigest", d.created_at AS "createdAt", CASE WHEN d.state = 'pending' THEN d.next_attempt_at END AS "nextAttemptAt",
              d.attempts, d.last_error AS "lastError", d.sent_at AS "sentAt", d.read_at AS "readAt",
              d.state = 'failed' OR (d.state = 'pending' AND d.last_error IS NOT NULL AND d.digest_id IS NULL) AS "mayRetry"
       ${from} ORDER BY d.sequence DESC LIMIT ${limit}`,
      values,
    );
  }

  async count(scope: LogScope, search: DeliverySearch): Promise<number> {
    const { from, values } = this.filtered(scope, search, null);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) ${from}`, values);
    return Number(row?.count ?? 0);
  }

  /** Is there such a deadline for the reader? */
  async hasDeadline(deadlineId: string): Promise<boolean> {
    const found = await this.uow.manager.query<unknown[]>('SELECT 1 FROM deadline WHERE id = $1', [deadlineId]);
    return found.length > 0;
  }

  private filtered(scope: LogScope, search: DeliverySearch, before: string | null): { readonly from: string; readonly values: unknown[] } {
    const values: unknown[] = [];
    const p = (value: unknown): string => `$${values.push(value)}`;
    const withCase = scope !== 'all';
    const where = ['true'];
    if (scope === 'own') where.push(`d.user_id = ${p(this.uow.context.actor.id)}::uuid`);
    if (scope === 'of-cases') where.push('d.case_id IS NOT NULL');
    if (search.personId) where.push(`d.user_id = ${p(search.personId)}::uuid`);
    if (search.channel) where.push(`d.channel = ${p(search.channel)}`);
    if (withCase && search.caseReference) where.push(`c.reference = ${p(search.caseReference)}`);
    if (withCase && search.deadlineId) where.push(`n.deadline_id = ${p(search.deadlineId)}::uuid`);
    if (search.from) where.push(`d.created_at >= ${dayStarts(p(search.from))}`);
    if (search.to) where.push(`d.created_at < ${dayStarts(`(${p(search.to)}::date + 1)`)}`);
    if (search.state) where.push(`(${stateOf(withCase)}) = ${p(search.state)}`);
    if (before !== null) where.push(`d.sequence < ${p(before)}::bigint`);
    return { from: `FROM delivery d JOIN app_user u ON u.id = d.user_id ${withCase ? TOLD_JOINS : ''} WHERE ${where.join(' AND ')}`, values };
  }
}

/** Days are those of Amsterdam, as everywhere in the register. */
function dayStarts(day: LegalDate): string {
  return `(${day}::date)::timestamp AT TIME ZONE 'Europe/Amsterdam'`;
}
