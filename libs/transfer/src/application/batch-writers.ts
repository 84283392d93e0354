import { Injectable } from '@nestjs/common';
import { ReadingRepository } from '../persistence/reading.repository.js';
import { RefusalRepository } from '../persistence/refusal.repository.js';
import { isChanged, isCreated, type Importing, type JudgedRow } from './judge-rows.js';
import { readingsOf, refusalsOf } from './row-counts.js';
import { WriteChangedRows } from './write-changed-rows.js';
import { WriteNewRows } from './write-new-rows.js';

/** What each kind of row asks for. */
@Injectable()
export class BatchWriters {
  constructor(
    private readonly refusals: RefusalRepository,
    private readonly readings: ReadingRepository,
    private readonly newRows: WriteNewRows,
    private readonly changedRows: WriteChangedRows,
  ) {}

  async write(importing: Importing, judged: readonly JudgedRow[]): Promise<{ readonly casesCreated: number; readonly forReview: number }> {
    const created = judged.filter(isCreated);
    const casesCreated = await this.newRows.execute(importing, created);
    const changedForReview = await this.changedRows.execute(importing, judged.filter(isChanged));
    await this.refusals.add(importing.importId, refusalsOf(judged));
    await this.readings.add(importing.importId, readingsOf(judged));
    return { casesCreated, forReview: changedForReview + created.filter(({ notes }) => notes.length > 0).length };
  }
}
