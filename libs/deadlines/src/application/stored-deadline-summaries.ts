import { Injectable } from '@nestjs/common';
import { DeadlineSummaries, type MovedDeadline, type NextDeadline } from '#cases';
import { CorrectionsQuery } from '../persistence/corrections.query.js';
import { DeadlineListQuery } from '../persistence/deadline-list.query.js';
import { DeadlineRows } from './deadline-rows.js';
import { RuleBook } from './rule-book.js';

/** Answers the cases' and items' question how their next deadline is shown, and what a correction did to deadlines. */
@Injectable()
export class StoredDeadlineSummaries extends DeadlineSummaries {
  constructor(
    private readonly list: DeadlineListQuery,
    private readonly rows: DeadlineRows,
    private readonly corrections: CorrectionsQuery,
    private readonly rules: RuleBook,
  ) {
    super();
  }

  async describe(ids: readonly string[]): Promise<ReadonlyMap<string, NextDeadline>> {
    if (ids.length === 0) return new Map();
    const listed = await this.list.byIds(ids);
    await this.rows.refresh();
    const found = listed.map((each) => this.rows.toRow(each));
    return new Map(
      found.flatMap(({ id, ruleId, title, dueOn, dueAt, toTheHour, workingDaysLeft, urgency }) =>
        dueOn === null || dueAt === null || workingDaysLeft === null || urgency === null ? [] : [[id, { id, ruleId, title, dueOn, dueAt, toTheHour, workingDaysLeft, urgency }] as const],
      ),
    );
  }

  async movedBy(correctionIds: readonly string[]): Promise<ReadonlyMap<string, readonly MovedDeadline[]>> {
    const moved = new Map<string, MovedDeadline[]>();
    if (correctionIds.length === 0) return moved;
    const noted = await this.corrections.movesBecauseOf(correctionIds);
    await this.rules.refresh();
    for (const { becauseEventId, deadlineId, ruleId, ruleVersion, kind, from, to, fromAt, toAt } of noted) {
      const { title } = this.rules.rule(ruleId, ruleVersion);
      moved.set(becauseEventId, [...(moved.get(becauseEventId) ?? []), { deadlineId, ruleId, title, kind, from: fromAt?.toISOString() ?? from, to: toAt?.toISOString() ?? to }]);
    }
    return moved;
  }
}
