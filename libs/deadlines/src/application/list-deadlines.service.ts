import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { DeadlineCount, DeadlinePage, DeadlineQuery, DeadlineRow } from '../contract.js';
import { DeadlineListQuery } from '../persistence/deadline-list.query.js';
import { DeadlineRows } from './deadline-rows.js';

const DEFAULT_LIMIT = 100;
const ORDER = 'dueAt';

/** Lists deadlines by their end: mine, my team's, all that I may see, or those of a case. */
@Injectable()
export class ListDeadlines {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly list: DeadlineListQuery,
    private readonly rows: DeadlineRows,
  ) {}

  async execute(context: WorkContext, query: DeadlineQuery): Promise<DeadlinePage> {
    const after = decodeCursor(query.cursor, ORDER);
    const limit = query.limit ?? DEFAULT_LIMIT;
    return this.uow.read(context, async () => {
      const bounds = this.rows.bounds();
      const found = await this.list.page(query, bounds, after, limit + 1);
      await this.rows.refresh();
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'deadline-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map((listed) => this.rows.toRow(listed)),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.dueAt?.toISOString() ?? null, id: last.id }) : null,
        total: after === null && found.length <= limit ? found.length : null,
      };
    });
  }

  /** How many a list holds, counted so far and no further. */
  count(context: WorkContext, query: DeadlineQuery): Promise<DeadlineCount> {
    return this.uow.read(context, () => this.list.countedAtMost(query, this.rows.bounds()));
  }

  async ofCase(context: WorkContext, caseId: string): Promise<DeadlineRow[]> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'deadline-list', subjectId: caseId });
      const found = await this.list.ofCase(caseId);
      await this.rows.refresh();
      return found.map((listed) => this.rows.toRow(listed));
    });
  }
}
