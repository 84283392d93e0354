import { Injectable } from '@nestjs/common';
import { SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { IntakePage } from '../contract.js';
import { IntakeRepository, type StatusRow } from '../persistence/intake.repository.js';

const SORT = 'intake';
const DEFAULT_LIMIT = 200;

export interface IntakeView extends Omit<IntakePage, 'rows'> {
  readonly rows: readonly StatusRow[];
}

/** What became of the records of a receipt; for who sent them. */
@Injectable()
export class ShowIntake {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: IntakeRepository,
  ) {}

  execute(context: WorkContext, id: string, { cursor, limit = DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number }): Promise<IntakeView> {
    const after = Number(decodeCursor(cursor, SORT, { id: SEQUENCE })?.id ?? 0);
    return this.uow.read(context, async () => {
      const { created_at, total, counts } = await this.intake.receipt(id);
      const found = await this.intake.statuses(id, after, limit + 1);
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'intake', subjectId: id });
      return {
        id,
        receivedAt: created_at.toISOString(),
        counts: { queued: 0, written: 0, refused: 0, ...counts },
        rows,
        nextCursor: found.length > limit && last ? encodeCursor({ sort: SORT, value: null, id: last.position }) : null,
        total,
      };
    });
  }
}
