import { Injectable } from '@nestjs/common';
import { DeadlineSummaries, type NextDeadline } from '#cases';
import { DeadlineListQuery } from '../persistence/deadline-list.query.js';
import { DeadlineRows } from './deadline-rows.js';

/** Answers the cases' and items' question how their next deadline is shown. */
@Injectable()
export class StoredDeadlineSummaries extends DeadlineSummaries {
  constructor(
    private readonly list: DeadlineListQuery,
    private readonly rows: DeadlineRows,
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
}
