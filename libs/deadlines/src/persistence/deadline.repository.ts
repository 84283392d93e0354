import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { In, Not } from 'typeorm';
import { MANUAL_RULE } from '../domain/manual/manual-rule.js';
import { DeadlineRow } from './deadline.entity.js';

export type NewDeadline = Omit<DeadlineRow, 'version' | 'updatedAt' | 'acknowledgedAt' | 'acknowledgedBy' | 'completedByHand' | 'title' | 'reason'> & Partial<Pick<DeadlineRow, 'title' | 'reason'>>;

/** What a plan says of a deadline. */
export type PlannedColumns = Pick<
  DeadlineRow,
  'ruleVersion' | 'nature' | 'expiry' | 'binds' | 'watchedBy' | 'triggerEventId' | 'knownAt' | 'dueOn' | 'basicDueOn' | 'dueAt' | 'toTheHour' | 'state' | 'metByEventId' | 'metOn' | 'explanation' | 'reminderProfile'
>;

/** A term that moved or runs again has to be acknowledged anew. */
export type ReplannedDeadline = PlannedColumns & { readonly id: string; readonly toAcknowledge: boolean };

/** The columns of a plan as PostgreSQL reads them from JSON. */
const PLANNED = `"ruleVersion" integer, nature text, expiry text, binds text, "watchedBy" text[], "triggerEventId" uuid, "knownAt" timestamptz, "dueOn" date, "basicDueOn" date,
         "dueAt" timestamptz, "toTheHour" boolean, state text, "metByEventId" uuid, "metOn" date, explanation jsonb, "reminderProfile" text`;

/** What happened to a deadline, for its history. */
export interface DeadlineChange {
  readonly deadlineId: string;
  readonly caseId: string;
  readonly kind: 'new' | 'moved' | 'met' | 'withdrawn' | 'reopened' | 'revised' | 'completed' | 'acknowledged' | 'assigned' | 'changed' | 'cancelled';
  readonly from: string | null;
  readonly to: string | null;
  /** The moments, of a term that ends at an hour. */
  readonly fromAt?: string | null;
  readonly toAt?: string | null;
  readonly because: string | null;
  readonly why: string | null;
}

/** Deadlines as rows. */
@Injectable()
export class DeadlineRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<DeadlineRow> {
    const found = await this.uow.manager.findOneBy(DeadlineRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** What was planned for cases. What was set by hand is no plan's: it outlives every planning. */
  listOf(caseIds: readonly string[]): Promise<DeadlineRow[]> {
    return this.uow.manager.findBy(DeadlineRow, { caseId: In([...caseIds]), ruleId: Not(MANUAL_RULE.id) });
  }

  byIds(ids: readonly string[]): Promise<DeadlineRow[]> {
    return this.uow.manager.findBy(DeadlineRow, { id: In([...ids]) });
  }

  /** Any number of them in one statement. */
  async add(rows: readonly NewDeadline[]): Promise<void> {
    if (rows.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO deadline (id, case_id, key, rule_id, party, subject_type, subject_id, assignee_id, title, reason,
         rule_version, nature, expiry, binds, watched_by, trigger_event_id, known_at, due_on, basic_due_on, due_at, to_the_hour, state, met_by_event_id, met_on, explanation, reminder_profile)
       SELECT id, "caseId", key, "ruleId", party, "subjectType", "subjectId", "assigneeId", title, reason,
         "ruleVersion", nature, expiry, binds, "watchedBy", "triggerEventId", "knownAt", "dueOn", "basicDueOn", "dueAt", "toTheHour", state, "metByEventId", "metOn", explanation, "reminderProfile"
       FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "caseId" uuid, key text, "ruleId" text, party text, "subjectType" text, "subjectId" text, "assigneeId" uuid, title text, reason text, ${PLANNED})`,
      [JSON.stringify(rows)],
    );
  }

  /** The planner's changes (none of what was completed by hand and holds), of any number of cases in one statement: it holds their plan locks, so the version only counts. */
  async replan(changed: readonly ReplannedDeadline[]): Promise<void> {
    if (changed.length === 0) return;
    await this.uow.manager.query(
      `UPDATE deadline d SET
         rule_version = p."ruleVersion", nature = p.nature, expiry = p.expiry, binds = p.binds, watched_by = p."watchedBy", trigger_event_id = p."triggerEventId",
         known_at = p."knownAt", due_on = p."dueOn", basic_due_on = p."basicDueOn", due_at = p."dueAt", to_the_hour = p."toTheHour", state = p.state,
         met_by_event_id = p."metByEventId", met_on = p."metOn", completed_by_hand = false, explanation = p.explanation, reminder_profile = p."reminderProfile",
         acknowledged_at = CASE WHEN p."toAcknowledge" THEN NULL ELSE d.acknowledged_at END, acknowledged_by = CASE WHEN p."toAcknowledge" THEN NULL ELSE d.acknowledged_by END,
         version = d.version + 1, updated_at = clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "toAcknowledge" boolean, ${PLANNED})
       WHERE d.id = p.id`,
      [JSON.stringify(changed)],
    );
  }

  /** What no plan names any more. Its dates stay as they were. */
  async withdraw(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.manager.query(`UPDATE deadline SET state = 'withdrawn', version = version + 1, updated_at = clock_timestamp() WHERE id = ANY ($1::uuid[])`, [ids]);
  }

  change(id: string, expectedVersion: number, changes: Partial<DeadlineRow>): Promise<number> {
    return changeVersioned(this.uow.manager, DeadlineRow, id, expectedVersion, changes);
  }

  async note(changes: readonly DeadlineChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO deadline_change (deadline_id, case_id, kind, from_due_on, to_due_on, from_due_at, to_due_at, because_event_id, why)
       SELECT "deadlineId", "caseId", kind, "from", "to", "fromAt", "toAt", because, why
       FROM jsonb_to_recordset($1::jsonb) AS c("deadlineId" uuid, "caseId" uuid, kind text, "from" date, "to" date, "fromAt" timestamptz, "toAt" timestamptz, because uuid, why text)`,
      [JSON.stringify(changes)],
    );
  }
}
