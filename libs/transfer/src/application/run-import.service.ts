import { Injectable } from '@nestjs/common';
import { Shutdown, processContext, type WorkContext } from '#platform';
import type { RegisterImport } from '../persistence/register-import.entity.js';
import { BeginRun } from './begin-run.js';
import { EndImport } from './end-import.service.js';
import { batchesOf } from './file-rows.js';
import { ImportFiles, asProblem } from './import-files.service.js';
import type { Importing } from './judge-rows.js';
import { WriteBatch } from './write-batch.service.js';

/** Writes a confirmed import into the register, batch by batch, from where it is. It may be run twice, and at the same time. */
@Injectable()
export class RunImport {
  constructor(
    private readonly start: BeginRun,
    private readonly files: ImportFiles,
    private readonly batch: WriteBatch,
    private readonly end: EndImport,
    private readonly shutdown: Shutdown,
  ) {}

  /** @returns 'left-off' when this process stops and another may go on. @throws ProblemError when the file can no longer be read */
  async execute(importId: string, jobId: string): Promise<'ended' | 'left-off'> {
    const context = processContext('importer', 'import.run', jobId);
    const begun = await this.start.execute(context, importId);
    if (begun === null) return 'ended';
    if (begun === 'right-withdrawn') {
      await this.end.fail(context, importId, 'import.right-withdrawn');
      return 'ended';
    }
    const written = await this.write(context, begun.importing, begun.found);
    if (written === 'all') await this.end.finish(context, importId);
    return written === 'left-off' ? 'left-off' : 'ended';
  }

  private async write(context: WorkContext, importing: Importing, { fileKey, rowsDone }: RegisterImport): Promise<'all' | 'left-off' | 'overtaken'> {
    const table = await this.files.openStored(fileKey);
    try {
      for await (const batch of batchesOf(table, importing.mapping, importing.today, rowsDone)) {
        if (this.shutdown.isAsked) return 'left-off';
        if (!(await this.batch.execute(context, importing, batch))) return 'overtaken';
      }
      return 'all';
    } catch (error) {
      throw asProblem(error);
    } finally {
      await table.close();
    }
  }
}
