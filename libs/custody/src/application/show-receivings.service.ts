import { Injectable } from '@nestjs/common';
import { Rights, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { Receiving, ReceivingPage, ReceivingRow } from '../contract.js';
import { ReceivingRepository, type StoredReceiving } from '../persistence/receiving.repository.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'receivings';

/** Receivings, found again: who, when, what was expected, and what came of it. */
@Injectable()
export class ShowReceivings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly receivings: ReceivingRepository,
    private readonly rights: Rights,
  ) {}

  async list(context: WorkContext, { cursor, limit = DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number }): Promise<ReceivingPage> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const found = await this.receivings.page(after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'receiving-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map(toRow),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sort_value, id: last.id }) : null,
        total: await this.receivings.count(),
      };
    });
  }

  async one(context: WorkContext, id: string): Promise<Receiving> {
    return this.uow.read(context, async () => {
      const found = await this.receivings.get(id);
      const lines = await this.receivings.linesOf(id);
      for (const caseId of new Set(lines.map((line) => line.caseId))) this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'receiving', subjectId: id });
      return {
        ...toRow(found),
        version: found.version,
        lines: lines.map((line) => ({ ...line, receivedAt: line.receivedAt?.toISOString() ?? null })),
        allowedActions: found.state === 'open' && this.rights.grants(context.actor, 'receiving.record') ? ['receiving.record'] : [],
      };
    });
  }
}

function toRow(row: StoredReceiving): ReceivingRow {
  return {
    id: row.id,
    number: Number(row.number),
    state: row.state,
    caseId: row.case_id,
    caseReference: row.case_reference,
    handOverId: row.hand_over_id,
    handOverNumber: row.hand_over_number === null ? null : Number(row.hand_over_number),
    startedBy: row.started_by_name,
    startedAt: row.started_at.toISOString(),
    endedBy: row.ended_by_name,
    endedAt: row.ended_at?.toISOString() ?? null,
    expected: row.expected,
    received: row.received,
    missing: row.missing,
    unexpected: row.unexpected,
  };
}
