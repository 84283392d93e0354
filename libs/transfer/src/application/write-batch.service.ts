import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import { addToTotals } from '../domain/import-totals.js';
import { ImportRepository } from '../persistence/import.repository.js';
import { RegisterWriter } from '../persistence/register.writer.js';
import { BatchWriters } from './batch-writers.js';
import type { FileBatch } from './file-rows.js';
import { JudgeRows, isAccepted, type Importing } from './judge-rows.js';
import { countsOf } from './row-counts.js';

/**
 * Writes some hundreds of rows in one transaction, with their facts and with how far the import is: after a fault either
 * all of it is there or nothing is, and the import goes on from what it says itself.
 */
@Injectable()
export class WriteBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly register: RegisterWriter,
    private readonly judge: JudgeRows,
    private readonly writers: BatchWriters,
  ) {}

  /** @returns false when someone else wrote this batch before, or the import is no longer being run */
  async execute(context: WorkContext, importing: Importing, { from, rows }: FileBatch): Promise<boolean> {
    return this.uow.run(context, async () => {
      const found = await this.imports.hold(importing.importId);
      if (found.state !== 'running' || found.rowsDone !== from) return false;
      await this.register.lock(importing.mapping.source);
      const judged = await this.judge.execute(importing, rows);
      const written = await this.writers.write(importing, judged);
      const totals = addToTotals(
        { byCurrency: found.totalsByCurrency, itemsByClass: found.itemsByClass, cashByYear: found.cashByYear },
        judged.filter(isAccepted).map(({ mapped }) => mapped.item),
      );
      await this.imports.advance(importing.importId, { rows: rows.length, ...countsOf(judged), ...written, totals });
      return true;
    });
  }
}
