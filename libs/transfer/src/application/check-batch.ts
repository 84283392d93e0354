import { Injectable } from '@nestjs/common';
import type { PreviewRow } from '../domain/preview-row.js';
import { ImportRepository } from '../persistence/import.repository.js';
import { ReadingRepository } from '../persistence/reading.repository.js';
import { RefusalRepository } from '../persistence/refusal.repository.js';
import type { RegisterImport } from '../persistence/register-import.entity.js';
import type { FileBatch } from './file-rows.js';
import { JudgeRows, isOtherwise, type Importing } from './judge-rows.js';
import { previewOf } from './preview-of.js';
import { countsOf, readingsOf, refusalsOf } from './row-counts.js';

const ROWS_SHOWN = 50;

/** What was found so far, as the import keeps it. */
export interface Findings {
  readonly rowsRead: number;
  readonly rowsUnchanged: number;
  readonly rowsOtherwise: number;
  readonly rowsChanged: number;
  readonly rowsRefused: number;
  readonly rowsForReview: number;
  readonly preview: readonly PreviewRow[];
}

export const NOTHING: Findings = { rowsRead: 0, rowsUnchanged: 0, rowsOtherwise: 0, rowsChanged: 0, rowsRefused: 0, rowsForReview: 0, preview: [] };

/** One transaction of the reading. */
@Injectable()
export class CheckBatch {
  constructor(
    private readonly imports: ImportRepository,
    private readonly refusals: RefusalRepository,
    private readonly readings: ReadingRepository,
    private readonly judge: JudgeRows,
  ) {}

  /** Reading starts anew, whatever an earlier reading found. */
  async begin(importId: string): Promise<RegisterImport> {
    const found = await this.imports.hold(importId);
    if (found.state !== 'reading') return found;
    await this.refusals.clear(importId);
    await this.readings.clear(importId);
    return found;
  }

  async execute(importing: Importing, { rows }: FileBatch, sofar: Findings): Promise<Findings | null> {
    const rowsRead = sofar.rowsRead + rows.length;
    if (!(await this.imports.noteRowsRead(importing.importId, rowsRead))) return null;
    const judged = await this.judge.execute(importing, rows);
    await this.refusals.add(importing.importId, refusalsOf(judged));
    await this.readings.add(importing.importId, readingsOf(judged));
    const counts = countsOf(judged);
    return {
      rowsRead,
      rowsUnchanged: sofar.rowsUnchanged + counts.unchanged,
      rowsOtherwise: sofar.rowsOtherwise + counts.otherwise,
      rowsChanged: sofar.rowsChanged + counts.changed,
      rowsRefused: sofar.rowsRefused + counts.refused,
      rowsForReview: sofar.rowsForReview + judged.filter((row) => 'notes' in row && !isOtherwise(row) && row.notes.length > 0).length,
      preview: [...sofar.preview, ...judged.slice(0, Math.max(0, ROWS_SHOWN - sofar.preview.length)).map(previewOf)],
    };
  }
}
