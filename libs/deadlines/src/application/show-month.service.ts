import { Injectable } from '@nestjs/common';
import { UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { DeadlineMonth, DeadlineQuery, DeadlineRuleRef } from '../contract.js';
import { describeDay } from '../domain/explaining/day-off.js';
import { addDays, isLegalDate } from '../domain/calendar/legal-date.js';
import { MANUAL_RULE } from '../domain/manual/manual-rule.js';
import { DeadlineListQuery } from '../persistence/deadline-list.query.js';
import { DeadlineRows } from './deadline-rows.js';
import { RuleBook } from './rule-book.js';

/** A month of deadlines: how many end on each day, with weekends and holidays named. */
@Injectable()
export class ShowMonth {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: DeadlineListQuery,
    private readonly rows: DeadlineRows,
    private readonly rules: RuleBook,
  ) {}

  /** @param month 'YYYY-MM' @throws ProblemError `request.invalid` at `/month` */
  async execute(context: WorkContext, month: string, query: DeadlineQuery): Promise<DeadlineMonth> {
    if (!isLegalDate(`${month}-01`)) refuseInvalid([{ code: 'field.date', pointer: '/month' }]);
    return this.uow.read(context, async () => {
      const days = daysOf(month);
      const counted = await this.list.byDay({ ...query, from: days[0] ?? '', to: days.at(-1) ?? '' }, this.rows.bounds());
      await this.rules.refresh();
      const counts = new Map(counted.map(({ due_on, count }) => [due_on, count]));
      const calendar = this.rules.calendars['nl-atw'];
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'deadline-month', subjectId: null, data: { month } });
      return { month, days: days.map((date) => ({ date, count: counts.get(date) ?? 0, ...describeDay(date, calendar) })) };
    });
  }

  /** The rules by which lists are narrowed; no data of cases. */
  rulesToChoose(): readonly DeadlineRuleRef[] {
    const titles = new Map([MANUAL_RULE, ...this.rules.rulesFor('nl')].map(({ id, title }) => [id, title]));
    return [...titles].map(([id, title]) => ({ id, title })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}
