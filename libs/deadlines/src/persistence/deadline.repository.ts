import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { In, Not, type QueryDeepPartialEntity } from 'typeorm';
import { MANUAL_RULE } from '../domain/manual/manual-rule.js';
import { DeadlineRow } from './deadline.entity.js';

export type NewDeadline = Omit<DeadlineRow, 'version' | 'updatedAt' | 'acknowledgedAt' | 'acknowledgedBy' | 'completedByHand' | 'title' | 'reason'> & Partial<Pick<DeadlineRow, 'title' | 'reason'>>;

/** What happened to a deadline, for its history. */
export interface DeadlineChange {
  readonly deadlineId: string;
  readonly caseId: string;
  readonly kind: 'new' | 'moved' | 'met' | 'withdrawn' | 'reopened' | 'revised' | 'completed' | 'acknowledged' | 'assigned' | 'changed' | 'cancelled';
  readonly from: string | null;
  readonly to: string | null;
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

  /** Planned or set by hand. */
  allOf(caseId: string): Promise<DeadlineRow[]> {
    return this.uow.manager.findBy(DeadlineRow, { caseId });
  }

  async add(rows: readonly NewDeadline[]): Promise<void> {
    const batch = 200;
    for (let start = 0; start < rows.length; start += batch) {
      const values = rows.slice(start, start + batch) as unknown as QueryDeepPartialEntity<DeadlineRow>[];
      await this.uow.manager.createQueryBuilder().insert().into(DeadlineRow).values(values).updateEntity(false).execute();
    }
  }

  /** The planner's change: it holds the case's plan lock, so the version only counts. */
  async replan(id: string, changes: Partial<DeadlineRow>): Promise<void> {
    await this.uow.manager
      .createQueryBuilder()
      .update(DeadlineRow)
      .set({ ...changes, version: () => 'version + 1', updatedAt: () => 'clock_timestamp()' } as unknown as QueryDeepPartialEntity<DeadlineRow>)
      .where('id = :id', { id })
      .execute();
  }

  change(id: string, expectedVersion: number, changes: Partial<DeadlineRow>): Promise<number> {
    return changeVersioned(this.uow.manager, DeadlineRow, id, expectedVersion, changes);
  }

  async note(changes: readonly DeadlineChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO deadline_change (deadline_id, case_id, kind, from_due_on, to_due_on, because_event_id, why)
       SELECT "deadlineId", "caseId", kind, "from", "to", because, why
       FROM jsonb_to_recordset($1::jsonb) AS c("deadlineId" uuid, "caseId" uuid, kind text, "from" date, "to" date, because uuid, why text)`,
      [JSON.stringify(changes)],
    );
  }
}
