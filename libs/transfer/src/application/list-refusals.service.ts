import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import { ImportRepository } from '../persistence/import.repository.js';
import { RefusalRepository, type Refusal } from '../persistence/refusal.repository.js';

export interface RefusedRows {
  readonly fileName: string;
  readonly headers: readonly string[];
  /** In the order of the file, read as they are asked for. */
  readonly rows: AsyncIterable<Refusal>;
}

const ROWS_AT_ONCE = 500;

/** Hands out the refused rows of an import; logged as a disclosure before the first of them leaves. */
@Injectable()
export class ListRefusals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly refusals: RefusalRepository,
  ) {}

  async execute(context: WorkContext, id: string): Promise<RefusedRows> {
    return this.uow.read(context, async () => {
      const { fileName, headers } = await this.imports.get(id);
      this.uow.consulted({ kind: 'disclosure', caseId: null, subjectType: 'import', subjectId: id, data: { refused: await this.refusals.count(id) } });
      return { fileName, headers, rows: this.all(context, id) };
    });
  }

  private async *all(context: WorkContext, id: string): AsyncGenerator<Refusal> {
    for (let after = 0; ; ) {
      const page = await this.uow.read(context, () => this.refusals.page(id, after, ROWS_AT_ONCE));
      yield* page;
      const last = page.at(-1);
      if (page.length < ROWS_AT_ONCE || last === undefined) return;
      after = last.row;
    }
  }
}
