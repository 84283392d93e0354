import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import type { Coded } from '../domain/coded.js';
import type { ImportTotals } from '../domain/import-totals.js';
import { ImportRepository } from '../persistence/import.repository.js';
import { ReadingRepository } from '../persistence/reading.repository.js';
import { RefusalRepository } from '../persistence/refusal.repository.js';
import type { RegisterImport } from '../persistence/register-import.entity.js';
import { ConfirmImport } from './confirm-import.service.js';
import { failureOf } from './import-failure.js';
import { WorkImports } from './work-imports.service.js';

type Counts = 'rowsRead' | 'casesCreated' | 'itemsCreated' | 'rowsUnchanged' | 'rowsOtherwise' | 'rowsChanged' | 'rowsRefused' | 'rowsForReview' | 'totalsByCurrency' | 'itemsByClass';

/** What came of an import; messages still to be worded. */
export interface ImportReport extends Pick<RegisterImport, Counts> {
  readonly cashByYear: ImportTotals['cashByYear'];
  readonly refused: readonly { readonly row: number; readonly errors: readonly Coded[] }[];
  /** Rows that are read otherwise than before, with what would differ in their items. */
  readonly otherwise: readonly { readonly row: number; readonly item: string; readonly differences: readonly Coded[] }[];
}

const ROWS_AT_ONCE = 1_000;

/** Confirms an import that was prepared, writes all of it in this process, and tells what came of it. */
@Injectable()
export class CompleteImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly refusals: RefusalRepository,
    private readonly readings: ReadingRepository,
    private readonly confirm: ConfirmImport,
    private readonly work: WorkImports,
  ) {}

  async execute(context: WorkContext, id: string): Promise<ImportReport> {
    const { version } = await this.uow.read(context, () => this.imports.get(id));
    await this.confirm.execute(context, id, version);
    await this.work.one({ id, attempts: 1 }, 'running', context.requestId);
    const found = await this.uow.read(context, () => this.imports.get(id));
    const failure = failureOf(found);
    if (failure) throw failure;
    if (found.state !== 'done') throw new Error(`The import ${id} was left off; the worker goes on with it.`);
    return reportOf(found, await this.refused(context, id), await this.otherwise(context, id));
  }

  private async otherwise(context: WorkContext, id: string): Promise<ImportReport['otherwise']> {
    const all: ImportReport['otherwise'][number][] = [];
    for (;;) {
      const page = await this.uow.read(context, () => this.readings.page(id, all.at(-1)?.row ?? 0, ROWS_AT_ONCE));
      all.push(...page.map(({ row, reference, differences }) => ({ row, item: reference, differences })));
      if (page.length < ROWS_AT_ONCE) return all;
    }
  }

  private async refused(context: WorkContext, id: string): Promise<ImportReport['refused']> {
    const all: ImportReport['refused'][number][] = [];
    for (;;) {
      const page = await this.uow.read(context, () => this.refusals.page(id, all.at(-1)?.row ?? 0, ROWS_AT_ONCE));
      all.push(...page.map(({ row, errors }) => ({ row, errors })));
      if (page.length < ROWS_AT_ONCE) return all;
    }
  }
}

function reportOf(found: RegisterImport, refused: ImportReport['refused'], otherwise: ImportReport['otherwise']): ImportReport {
  const { rowsRead, casesCreated, itemsCreated, rowsUnchanged, rowsOtherwise, rowsChanged, rowsRefused, rowsForReview, totalsByCurrency, itemsByClass, cashByYear } = found;
  return { rowsRead, casesCreated, itemsCreated, rowsUnchanged, rowsOtherwise, rowsChanged, rowsRefused, rowsForReview, refused, otherwise, totalsByCurrency, itemsByClass, cashByYear };
}
