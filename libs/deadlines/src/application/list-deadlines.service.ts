import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { DeadlineCount, DeadlinePage, DeadlineQuery, DeadlineRow, ExplainedDeadline } from '../contract.js';
import { DeadlineListQuery, type ListedDeadline } from '../persistence/deadline-list.query.js';
import { DeadlineRows } from './deadline-rows.js';
import { ExplainDeadline } from './explain-deadline.service.js';

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
    private readonly explain: ExplainDeadline,
  ) {}

  execute(context: WorkContext, query: DeadlineQuery): Promise<DeadlinePage> {
    return this.page(context, query, async (shown) => {
      await this.rows.refresh();
      return shown.map((listed) => this.rows.toRow(listed));
    });
  }

  /** The same list, each deadline with the whole of its reasons: for paper. */
  reasons(context: WorkContext, query: DeadlineQuery): Promise<DeadlinePage<ExplainedDeadline>> {
    return this.page(context, query, (shown) => this.explain.withReasons(shown));
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

  private async page<Row>(context: WorkContext, query: DeadlineQuery, toRows: (shown: readonly ListedDeadline[]) => Promise<readonly Row[]>): Promise<DeadlinePage<Row>> {
    const after = decodeCursor(query.cursor, ORDER);
    const limit = query.limit ?? DEFAULT_LIMIT;
    return this.uow.read(context, async () => {
      const found = await this.list.page(query, this.rows.bounds(), after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'deadline-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: await toRows(shown),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.dueAt?.toISOString() ?? null, id: last.id }) : null,
        total: after === null && found.length <= limit ? found.length : null,
      };
    });
  }
}
