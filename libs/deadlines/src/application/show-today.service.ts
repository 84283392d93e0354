import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import type { Today } from '../contract.js';
import { DeadlineListQuery } from '../persistence/deadline-list.query.js';
import { TodayQuery } from '../persistence/today.query.js';
import { DeadlineRows } from './deadline-rows.js';
import { Dueness } from './dueness.js';
import { ListUndecided } from './list-undecided.service.js';

const URGENCIES = ['overdue', 'today', 'soon', 'later'] as const;
/** Lines of one group shown at once; its count opens the whole list. */
const SHOWN = 20;

/** What a person sees first: own deadlines by urgency, or those of the team for who leads one, items that wait for a decision, what is new. */
@Injectable()
export class ShowToday {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: DeadlineListQuery,
    private readonly today: TodayQuery,
    private readonly rows: DeadlineRows,
    private readonly undecided: ListUndecided,
    private readonly dueness: Dueness,
  ) {}

  async execute(context: WorkContext, scope: 'mine' | 'team' = 'mine'): Promise<Today> {
    return this.uow.read(context, async () => {
      const bounds = this.rows.bounds();
      const groups = [];
      for (const urgency of URGENCIES) {
        const query = { scope, urgency };
        const rows = await this.list.page(query, bounds, null, SHOWN + 1);
        await this.rows.refresh();
        const count = rows.length <= SHOWN ? rows.length : await this.list.count(query, bounds);
        groups.push({ urgency, count, rows: rows.slice(0, SHOWN).map((listed) => this.rows.toRow(listed)) });
      }
      const serverToday = this.dueness.today();
      const awaiting = await this.today.awaitingDecision(scope, serverToday, SHOWN);
      const counts = await this.today.counts(scope, this.dueness.silentBefore());
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'today', subjectId: context.actor.id });
      return { scope, serverToday, groups, awaitingDecision: { count: counts.awaiting, rows: awaiting }, undecided: await this.undecided.count({ which: 'undecided', scope }), silentCases: counts.silent, unreadNotifications: counts.unread };
    });
  }
}
