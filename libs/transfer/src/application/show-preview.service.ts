import { Injectable } from '@nestjs/common';
import { ProblemError, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { PreviewRow } from '../domain/preview-row.js';
import { ImportRepository } from '../persistence/import.repository.js';
import { RefusalRepository, type Refusal } from '../persistence/refusal.repository.js';

/** A preview, its messages still to be worded. */
export interface PreviewView {
  readonly rows: readonly PreviewRow[];
  readonly errors: readonly Pick<Refusal, 'row' | 'errors'>[];
  readonly errorCount: number;
  readonly nextCursor: string | null;
}

const ORDER = 'row';
const ERRORS_AT_ONCE = 200;

/** The first rows as they would be written, and every row that would be refused, page by page. */
@Injectable()
export class ShowPreview {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly refusals: RefusalRepository,
  ) {}

  async execute(context: WorkContext, id: string, cursor: string | undefined): Promise<PreviewView> {
    const after = Number(decodeCursor(cursor, ORDER, { value: SEQUENCE })?.value ?? 0);
    return this.uow.read(context, async () => {
      const found = await this.imports.get(id);
      if (found.state !== 'previewed') throw new ProblemError('rule', 'import.no-preview', { open: [] });
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'import', subjectId: id });
      const page = await this.refusals.page(id, after, ERRORS_AT_ONCE + 1);
      const shown = page.slice(0, ERRORS_AT_ONCE);
      const last = shown.at(-1);
      return {
        rows: found.preview,
        errors: shown.map(({ row, errors }) => ({ row, errors })),
        errorCount: await this.refusals.count(id),
        nextCursor: page.length > ERRORS_AT_ONCE && last ? encodeCursor({ sort: ORDER, value: String(last.row), id }) : null,
      };
    });
  }
}
