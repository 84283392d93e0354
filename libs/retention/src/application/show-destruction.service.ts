import { Injectable } from '@nestjs/common';
import { ProblemError, Rights, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { DestructionLine, DestructionList } from '../contract.js';
import { DestructionListQuery, type ListedDestruction } from '../persistence/destruction-list.query.js';
import { DestructionRepository } from '../persistence/destruction.repository.js';

const DEFAULT_LIMIT = 50;
const LISTS = 'destruction-lists';
const LINES = 'destruction-lines';

interface Asked {
  readonly cursor?: string;
  readonly limit?: number;
}

/** Lists of destruction with their signatures, and what became of each case on them. */
@Injectable()
export class ShowDestruction {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: DestructionListQuery,
    private readonly rows: DestructionRepository,
    private readonly rights: Rights,
  ) {}

  all(context: WorkContext, { cursor, limit = DEFAULT_LIMIT }: Asked): Promise<Page<DestructionList>> {
    const position = decodeCursor(cursor, LISTS);
    const before = position === null ? null : { number: String(position.value) };
    return this.uow.read(context, async () => {
      const found = await this.lists.page(before, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'destruction-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map((row) => this.toList(row)),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: LISTS, value: last.number, id: last.id }) : null,
        total: before === null && found.length <= limit ? found.length : await this.lists.count(),
      };
    });
  }

  one(context: WorkContext, id: string): Promise<DestructionList> {
    return this.uow.read(context, async () => {
      const row = await this.lists.find(id);
      if (!row) throw new ProblemError('not-found', 'record.not-found');
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'destruction-list', subjectId: id });
      return this.toList(row);
    });
  }

  lines(context: WorkContext, id: string, { cursor, limit = DEFAULT_LIMIT }: Asked): Promise<Page<DestructionLine>> {
    const position = decodeCursor(cursor, LINES);
    const after = position === null ? null : { reference: String(position.value), caseId: position.id };
    return this.uow.read(context, async () => {
      const { cases } = await this.rows.get(id);
      const found = await this.lists.lines(id, after, limit + 1);
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'destruction-list', subjectId: id, data: { found: rows.length } });
      return { rows, nextCursor: found.length > limit && last ? encodeCursor({ sort: LINES, value: last.reference, id: last.caseId }) : null, total: cases };
    });
  }

  private toList(row: ListedDestruction): DestructionList {
    const may = (act: 'destruction.sign' | 'destruction.draw'): boolean => row.state === 'open' && this.rights.grants(this.uow.context.actor, act);
    return {
      id: row.id,
      version: row.version,
      number: Number(row.number),
      state: row.state,
      cases: row.cases,
      drawnBy: row.drawn_by,
      drawnAt: row.drawn_at.toISOString(),
      contentHash: row.content_hash,
      signatures: row.signatures,
      executedAt: row.executed_at?.toISOString() ?? null,
      withdrawnBy: row.withdrawn_by,
      withdrawalReason: row.withdrawal_reason,
      erased: row.erased,
      refused: row.refused,
      allowedActions: [...(may('destruction.sign') && !row.signed ? (['sign'] as const) : []), ...(may('destruction.draw') ? (['withdraw'] as const) : [])],
    };
  }
}
