import { Injectable } from '@nestjs/common';
import type { ItemEdit } from '#items';
import { ProblemError, UnitOfWork, decodeCursor, encodeCursor, SEQUENCE, type Page, type WorkContext } from '#platform';
import type { BulkAct, BulkRowState, BulkScope } from '../contract.js';
import { BulkListQuery, type BulkFound } from '../persistence/bulk-list.query.js';
import { BulkRepository, type ListedBulkRow } from '../persistence/bulk.repository.js';

const ORDER = 'bulk-rows';
const LIST_ORDER = 'bulk-acts';
const DEFAULT_LIMIT = 100;

export interface BulkSearch {
  readonly scope?: BulkScope;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface BulkRowSearch {
  readonly state?: BulkRowState;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Finds acts on many again, shows how far each is, and its report. */
@Injectable()
export class ShowBulk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bulk: BulkRepository,
    private readonly acts: BulkListQuery,
  ) {}

  execute(context: WorkContext, id: string): Promise<BulkAct> {
    return this.uow.read(context, () => this.of(id));
  }

  list(context: WorkContext, { scope = 'mine', cursor, limit = DEFAULT_LIMIT }: BulkSearch): Promise<Page<BulkAct>> {
    const after = decodeCursor(cursor, LIST_ORDER);
    return this.uow.read(context, async () => {
      const found = await this.acts.page(scope, after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'bulk-act-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map((one) => this.shown(one)),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: LIST_ORDER, value: last.sort_value, id: last.id }) : null,
        total: await this.acts.count(scope),
      };
    });
  }

  /** Runs inside the caller's unit of work. @throws ProblemError `record.not-found` */
  async of(id: string): Promise<BulkAct> {
    const found = await this.acts.one(id);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return this.shown(found);
  }

  private shown({ request, requested_at, work, stopped, place, sort_value: _key, ...act }: BulkFound): BulkAct {
    const { move, decide, edit } = request;
    return {
      ...act,
      content: { place, decisionKind: decide?.kind ?? null, edit: edit ? withoutReason(edit) : null, reason: move?.reason ?? decide?.reason ?? edit?.reason ?? null },
      requestedAt: requested_at.toISOString(),
      own: act.requestedBy.id === this.uow.context.actor.id,
      state: stateOf(work, stopped),
      undoing: work === 'undo',
      undoable: work === null && act.done > 0,
    };
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

function stateOf(work: BulkFound['work'], stopped: boolean): BulkAct['state'] {
  if (work === null) return 'ended';
  return stopped ? 'stopped' : 'working';
}

function withoutReason({ reason: _said, ...edit }: NonNullable<BulkFound['request']['edit']>): ItemEdit {
  return edit;
}
