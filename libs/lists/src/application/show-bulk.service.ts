import { Injectable } from '@nestjs/common';
import { UnitOfWork, decodeCursor, encodeCursor, SEQUENCE, type Page, type WorkContext } from '#platform';
import type { BulkAct, BulkRowState } from '../contract.js';
import { BulkRepository, type ListedBulkRow } from '../persistence/bulk.repository.js';

const ORDER = 'bulk-rows';
const DEFAULT_LIMIT = 100;

export interface BulkRowSearch {
  readonly state?: BulkRowState;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Shows how far a bulk act is, and its report. */
@Injectable()
export class ShowBulk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bulk: BulkRepository,
  ) {}

  execute(context: WorkContext, id: string): Promise<BulkAct> {
    return this.uow.read(context, () => this.of(id));
  }

  /** Runs inside the caller's unit of work. */
  async of(id: string): Promise<BulkAct> {
    const { kind, requestedAt } = await this.bulk.get(id);
    const counts = await this.bulk.counts(id);
    return { id, kind, requestedAt: requestedAt.toISOString(), ...counts, undoable: kind === 'move' && counts.waiting === 0 && counts.done > 0 };
  }

  rows(context: WorkContext, id: string, { state, cursor, limit = DEFAULT_LIMIT }: BulkRowSearch): Promise<Page<ListedBulkRow>> {
    const after = decodeCursor(cursor, ORDER, { id: SEQUENCE });
    return this.uow.read(context, async () => {
      const act = await this.of(id);
      const found = await this.bulk.rows(id, state, Number(after?.id ?? 0), limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'bulk-act', subjectId: id, data: { found: shown.length } });
      const totals: Readonly<Record<BulkRowState, number>> = { waiting: act.waiting, done: act.done, refused: act.refused, undone: act.undone, 'not-undone': act.notUndone };
      return {
        rows: shown,
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: null, id: String(last.number) }) : null,
        total: state === undefined ? Object.values(totals).reduce((sum, count) => sum + count, 0) : totals[state],
      };
    });
  }
}
