import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { diffPlans, type PlanDifference, type StoredDeadline } from '../domain/planning/diff-plans.js';
import { plan } from '../domain/planning/plan.js';
import type { PlannedDeadline } from '../domain/planning/planned-deadline.js';
import { remindersFor } from '../domain/reminders/reminders-for.js';
import { AlertRepository, type NewAlert } from '../persistence/alert.repository.js';
import { CaseFactsQuery, assigneeOf, type PlannedCase } from '../persistence/case-facts.query.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineRepository, type DeadlineChange, type NewDeadline } from '../persistence/deadline.repository.js';
import { RuleBook } from './rule-book.js';

type Stored = StoredDeadline & { readonly row: DeadlineRow };

/**
 * Plans cases again from their facts and stores the difference: new, moved, met, reopened, withdrawn. Doing it twice changes
 * nothing. Runs inside the caller's unit of work, under a lock per case.
 */
@Injectable()
export class PlanCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: CaseFactsQuery,
    private readonly deadlines: DeadlineRepository,
    private readonly alerts: AlertRepository,
    private readonly rules: RuleBook,
  ) {}

  async execute(caseIds: readonly string[]): Promise<void> {
    const cases = await this.facts.lock([...new Set(caseIds)]);
    const governed = cases.filter(({ jurisdiction }) => this.rules.rulesFor(jurisdiction).length > 0);
    if (governed.length === 0) return;
    const ids = governed.map(({ id }) => id);
    const events = await this.facts.eventsOf(ids);
    const stored = groupByCase(await this.deadlines.listOf(ids));
    for (const inCase of governed) {
      const planned = plan({ events: events.get(inCase.id) ?? [], rules: this.rules.rulesFor(inCase.jurisdiction), calendars: this.rules.calendars });
      await this.store(inCase, planned, stored.get(inCase.id) ?? []);
    }
  }

  private async store(inCase: PlannedCase, planned: readonly PlannedDeadline[], rows: readonly DeadlineRow[]): Promise<void> {
    const byHand = new Set(rows.filter(({ completedByHand }) => completedByHand).map(({ key }) => key));
    const difference = diffPlans(
      rows.filter(({ key }) => !byHand.has(key)).map(toStored),
      planned.filter(({ key }) => !byHand.has(key)),
    );
    const added = difference.new.map((deadline) => toRow(inCase, deadline));
    await this.deadlines.add(added);
    const changed = changedOf(difference);
    for (const { row, after, kind } of changed) await this.deadlines.replan(row.id, replanned(kind, after));
    await this.deadlines.note([
      ...added.map((row): DeadlineChange => ({ deadlineId: row.id, caseId: inCase.id, kind: 'new', from: null, to: row.dueOn, because: row.triggerEventId, why: null })),
      ...changed.map(({ row, after, kind }): DeadlineChange => ({ deadlineId: row.id, caseId: inCase.id, kind, from: row.dueOn, to: after?.dueOn ?? null, because: causeOf(after), why: null })),
    ]);
    await this.alerts.withdraw(changed.filter(({ kind }) => kind !== 'revised').map(({ row }) => row.id));
    await this.alerts.add([
      ...difference.new.flatMap((deadline, index) => alertsOf(inCase.id, added[index]?.id ?? '', deadline)),
      ...changed.flatMap(({ row, after, kind }) => (after && kind !== 'revised' ? alertsOf(inCase.id, row.id, after) : [])),
    ]);
    if (added.length + changed.length > 0) await this.announce(inCase.id);
  }

  /** Tells the open pages that the deadlines of a case changed. */
  private async announce(caseId: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_notify('zegel_live', $1)`, [JSON.stringify({ type: 'deadline', id: caseId, caseId })]);
  }
}

function groupByCase(rows: readonly DeadlineRow[]): ReadonlyMap<string, DeadlineRow[]> {
  const groups = new Map<string, DeadlineRow[]>();
  for (const row of rows) groups.set(row.caseId, [...(groups.get(row.caseId) ?? []), row]);
  return groups;
}

function toStored(row: DeadlineRow): Stored {
  const { key, state, dueOn, ruleVersion, nature, binds, explanation } = row;
  return { key, state, dueOn, dueAt: row.dueAt?.toISOString() ?? null, ruleVersion, nature, binds, remindersProfile: row.reminderProfile, explanation, row };
}

interface ChangedRow {
  readonly row: DeadlineRow;
  readonly after: PlannedDeadline | null;
  readonly kind: 'moved' | 'met' | 'reopened' | 'withdrawn' | 'revised';
}

function changedOf(difference: PlanDifference<Stored>): ChangedRow[] {
  return (['moved', 'met', 'reopened', 'withdrawn', 'revised'] as const).flatMap((kind) => difference[kind].map(({ before, after }) => ({ row: before.row, after, kind })));
}

/** The event behind a change: what met or withdrew it, or the correction that moved its start. */
function causeOf(after: PlannedDeadline | null): string | null {
  if (!after) return null;
  return after.metByEventId ?? after.withdrawnByEventId ?? after.explanation.trigger.correctedBy ?? after.triggerEventId;
}

function plannedColumns(deadline: PlannedDeadline) {
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

/** A term that moved or runs again has to be acknowledged anew. */
function replanned(kind: ChangedRow['kind'], after: PlannedDeadline | null): Partial<DeadlineRow> {
  if (!after) return { state: 'withdrawn' };
  return { ...plannedColumns(after), ...((kind === 'moved' || kind === 'reopened') && { acknowledgedAt: null, acknowledgedBy: null }) };
}

function toRow(inCase: PlannedCase, deadline: PlannedDeadline): NewDeadline {
  const { key, ruleId, party, subjectType, subjectId } = deadline;
  return { id: randomUUID(), caseId: inCase.id, key, ruleId, party, subjectType, subjectId, ...plannedColumns(deadline), assigneeId: assigneeOf(inCase, deadline.watchedBy) };
}

function alertsOf(caseId: string, deadlineId: string, deadline: PlannedDeadline): NewAlert[] {
  return remindersFor(deadline).map(({ stage, level, at }) => ({ id: randomUUID(), deadlineId, caseId, stage, level, forDueAt: deadline.dueAt ?? at, dueAt: at }));
}
