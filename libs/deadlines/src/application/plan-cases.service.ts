import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { PlanDifference } from '../domain/planning/diff-plans.js';
import type { PlannedDeadline } from '../domain/planning/planned-deadline.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { CaseFactsQuery, assigneeOf, type PlannedCase } from '../persistence/case-facts.query.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineRepository, type DeadlineChange, type NewDeadline } from '../persistence/deadline.repository.js';
import { alertsOf } from './alerts-of.js';
import { ComparePlans, type ComparedCase, type Stored } from './compare-plans.service.js';
import { CorrectionCauses } from './correction-causes.js';

/** What made cases be planned again, when that is not a fact of their own. */
export interface PlanningCause {
  readonly eventId: string;
  readonly why: string;
}

/**
 * Plans cases again from their facts and stores the difference: new, moved, met, reopened, withdrawn. Doing it twice changes
 * nothing. Runs inside the caller's unit of work, under a lock per case.
 */
@Injectable()
export class PlanCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: CaseFactsQuery,
    private readonly compare: ComparePlans,
    private readonly deadlines: DeadlineRepository,
    private readonly alerts: AlertRepository,
    private readonly causes: CorrectionCauses,
  ) {}

  /** @returns how many deadlines are new, moved, reopened or gone */
  async execute(caseIds: readonly string[], cause: PlanningCause | null = null): Promise<number> {
    const cases = await this.facts.lock([...new Set(caseIds)]);
    if (cases.length === 0) return 0;
    let moved = 0;
    for (const compared of await this.compare.byCurrentBook(cases)) {
      const { difference } = compared;
      await this.store(compared, cause, cause === null ? await this.causes.of(compared) : new Map());
      moved += difference.new.length + difference.moved.length + difference.reopened.length + difference.withdrawn.length;
    }
    return moved;
  }

  private async store({ inCase, difference }: Pick<ComparedCase<PlannedCase>, 'inCase' | 'difference'>, cause: PlanningCause | null, corrections: ReadonlyMap<string, string>): Promise<void> {
    const added = difference.new.map((deadline) => toRow(inCase, deadline));
    await this.deadlines.add(added);
    const changed = changedOf(difference);
    for (const { row, after, kind } of changed) await this.deadlines.replan(row.id, replanned(kind, after));
    await this.deadlines.note([
      ...added.map((row): DeadlineChange => ({ deadlineId: row.id, caseId: inCase.id, kind: 'new', from: null, to: row.dueOn, because: cause?.eventId ?? corrections.get(row.key) ?? row.triggerEventId, why: cause?.why ?? null })),
      ...changed.map(({ row, after, kind }): DeadlineChange => ({ deadlineId: row.id, caseId: inCase.id, kind, from: row.dueOn, to: after?.dueOn ?? null, because: cause?.eventId ?? corrections.get(row.key) ?? causeOf(after), why: cause?.why ?? null })),
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
