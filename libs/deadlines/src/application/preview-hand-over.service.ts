import { Injectable } from '@nestjs/common';
import { Notify } from '#notifications';
import { UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { HandOverPreview } from '../contract.js';
import { HandOverQuery } from '../persistence/hand-over.query.js';
import { DeadlineRows } from './deadline-rows.js';

const ORDER = 'dueAt';

export interface PreviewQuery {
  readonly from: string;
  readonly to: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** What would go to whom, and what the receiver may not see. Nothing is stored. */
@Injectable()
export class PreviewHandOver {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly held: HandOverQuery,
    private readonly notify: Notify,
    private readonly rows: DeadlineRows,
  ) {}

  async execute(context: WorkContext, { from, to, cursor, limit = 100 }: PreviewQuery): Promise<HandOverPreview> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const counts = await this.held.countByCase(from);
      const seen = new Set((await this.notify.whoMayBeTold(counts.map(({ caseId }) => ({ userId: to, caseId })))).map(({ caseId }) => caseId));
      const found = await this.held.page(from, after, limit + 1);
      await this.rows.refresh();
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'deadline-list', subjectId: null, data: { found: shown.length, handOver: true } });
      return {
        rows: shown.map((listed) => ({ deadline: this.rows.toRow(listed), mayReceive: seen.has(listed.caseId) })),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.dueAt?.toISOString() ?? null, id: last.id }) : null,
        total: counts.reduce((sum, { count }) => sum + count, 0),
        blocked: counts.filter(({ caseId }) => !seen.has(caseId)).reduce((sum, { count }) => sum + count, 0),
      };
    });
  }
}
