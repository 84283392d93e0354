import { randomUUID } from 'node:crypto';
import type { PlanDifference } from '../domain/planning/diff-plans.js';
import type { PlannedDeadline } from '../domain/planning/planned-deadline.js';
import type { NewAlert } from '../persistence/alert.repository.js';
import { assigneeOf, type PlannedCase } from '../persistence/case-facts.query.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import type { DeadlineChange, NewDeadline, PlannedColumns, ReplannedDeadline } from '../persistence/deadline.repository.js';
import { alertsAgainOf, alertsAnewOf, alertsOf, type Told } from './alerts-of.js';
import type { ComparedCase, Stored } from './compare-plans.service.js';

/** What made cases be planned again, when that is not a fact of their own. */
export interface PlanningCause {
  readonly eventId: string;
  readonly why: string;
}

/** Why and when cases are planned. */
export interface ChangeContext {
  readonly cause: PlanningCause | null;
  /** Which correction is behind a deadline, by its key. */
  readonly corrections: ReadonlyMap<string, string>;
  /** How many days after its end each deadline that moved or is open again was last told. */
  readonly told: ReadonlyMap<string, number>;
  readonly now: Date;
}

/** The rows that turn what is stored of a case into its plan. */
export interface CaseChanges {
  readonly caseId: string;
  readonly added: readonly NewDeadline[];
  readonly replanned: readonly ReplannedDeadline[];
  /** Deadlines that no plan names any more. */
  readonly withdrawn: readonly string[];
  readonly history: readonly DeadlineChange[];
  /** Deadlines of which no alert that waits may go out as it stands. */
  readonly silenced: readonly string[];
  readonly alerts: readonly NewAlert[];
  /** How many deadlines are new, moved, reopened or gone. */
  readonly moved: number;
}

export function changesOf({ inCase, difference }: Pick<ComparedCase<PlannedCase>, 'inCase' | 'difference'>, { cause, corrections, told, now }: ChangeContext): CaseChanges {
  const added = difference.new.map((deadline) => toRow(inCase, deadline));
  const changed = changedOf(difference);
  const because = (key: string, otherwise: string | null): string | null => cause?.eventId ?? corrections.get(key) ?? otherwise;
  const why = cause?.why ?? null;
  return {
    caseId: inCase.id,
    added,
    replanned: changed.flatMap(({ row, after, kind }) => (after ? [{ id: row.id, ...plannedColumns(after), toAcknowledge: kind === 'moved' || kind === 'reopened' }] : [])),
    withdrawn: changed.flatMap(({ row, after }) => (after ? [] : [row.id])),
    history: [
      ...added.map((row): DeadlineChange => ({ deadlineId: row.id, caseId: inCase.id, kind: 'new', from: null, to: row.dueOn, because: because(row.key, row.triggerEventId), why })),
      ...changed.map(({ row, after, kind }): DeadlineChange => ({ deadlineId: row.id, caseId: inCase.id, kind, from: row.dueOn, to: after?.dueOn ?? null, fromAt: row.toTheHour ? (row.dueAt?.toISOString() ?? null) : null, toAt: after?.toTheHour ? after.dueAt : null, because: because(row.key, causeOf(after)), why })),
    ],
    silenced: changed.filter(remindsAnew).map(({ row }) => row.id),
    alerts: [
      ...difference.new.flatMap((deadline, index) => alertsOf(inCase.id, added[index]?.id ?? '', deadline)),
      ...changed.filter(remindsAnew).flatMap(({ row, after, kind }) => (after ? alertsAfter(kind, inCase.id, row.id, after, { daysAfterEnd: told.get(row.id) ?? 0, now }) : [])),
    ],
    moved: difference.new.length + difference.moved.length + difference.reopened.length + difference.withdrawn.length,
  };
}

interface ChangedRow {
  readonly row: DeadlineRow;
  readonly after: PlannedDeadline | null;
  readonly kind: 'moved' | 'met' | 'reopened' | 'withdrawn' | 'revised';
}

function changedOf(difference: PlanDifference<Stored>): ChangedRow[] {
  return (['moved', 'met', 'reopened', 'withdrawn', 'revised'] as const).flatMap((kind) => difference[kind].map(({ before, after }) => ({ row: before.row, after, kind })));
}

function alertsAfter(kind: ChangedRow['kind'], caseId: string, deadlineId: string, after: PlannedDeadline, told: Told): NewAlert[] {
  if (kind === 'reopened' || kind === 'moved') return alertsAgainOf(caseId, deadlineId, after, told);
  return (kind === 'revised' ? alertsAnewOf : alertsOf)(caseId, deadlineId, after);
}

/** Whether the alerts that wait are no longer those of the deadline: it changed, or its rule reminds in another way. */
function remindsAnew({ row, after, kind }: ChangedRow): boolean {
  return kind !== 'revised' || row.reminderProfile !== after?.remindersProfile;
}

/** The event behind a change: what met or withdrew it, or the correction that moved its start. */
function causeOf(after: PlannedDeadline | null): string | null {
  if (!after) return null;
  return after.metByEventId ?? after.withdrawnByEventId ?? after.explanation.trigger.correctedBy ?? after.triggerEventId;
}

function plannedColumns(deadline: PlannedDeadline): PlannedColumns {
  return {
    ruleVersion: deadline.ruleVersion,
    nature: deadline.nature,
    expiry: deadline.expiry,
    binds: deadline.binds,
    watchedBy: [...deadline.watchedBy],
    triggerEventId: deadline.triggerEventId,
    knownAt: new Date(deadline.knownAt),
    dueOn: deadline.dueOn,
    basicDueOn: deadline.basicDueOn,
    dueAt: deadline.dueAt === null ? null : new Date(deadline.dueAt),
    toTheHour: deadline.toTheHour,
    state: deadline.state,
    metByEventId: deadline.metByEventId,
    metOn: deadline.state === 'met' ? deadline.closedOn : null,
    explanation: deadline.explanation,
    reminderProfile: deadline.remindersProfile,
  };
}

function toRow(inCase: PlannedCase, deadline: PlannedDeadline): NewDeadline {
  const { key, ruleId, party, subjectType, subjectId } = deadline;
  return { id: randomUUID(), caseId: inCase.id, key, ruleId, party, subjectType, subjectId, ...plannedColumns(deadline), assigneeId: assigneeOf(inCase, deadline.watchedBy) };
}
