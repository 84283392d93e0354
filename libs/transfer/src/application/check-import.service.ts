import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, processContext, type WorkContext } from '#platform';
import { ImportRepository } from '../persistence/import.repository.js';
import { CheckBatch, NOTHING, type Findings } from './check-batch.js';
import { batchesOf } from './file-rows.js';
import { ImportFiles, asProblem } from './import-files.service.js';
import type { Importing } from './judge-rows.js';

/** Reads the whole file as it would be imported: the preview, and every row that would be refused. Nothing goes into the register. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: ImportFiles,
    private readonly batches: CheckBatch,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError when the file breaks off somewhere */
  async execute(importId: string, jobId: string): Promise<void> {
    const context = processContext('importer', 'import.run', jobId);
    const found = await this.uow.run(context, () => this.batches.begin(importId));
    if (found.state !== 'reading') return;
    const { mapping, unitId, createdBy } = found;
    const importing: Importing = { importId, unitId, userId: createdBy, mapping, today: this.clock.today() };
    const findings = await this.read(context, importing, found.fileKey);
    if (findings === null) return;
    await this.uow.run(context, async () => {
      const now = await this.imports.hold(importId);
      // Another process may have been quicker, or the mapping may have been chosen again.
      if (now.state !== 'reading' || now.version !== found.version) return;
      await this.imports.change(importId, now.version, { ...findings, state: 'previewed', leasedUntil: null, attempts: 0 });
      this.uow.record({ type: 'import.previewed', caseId: null, subjectType: 'import', subjectId: importId, occurredOn: importing.today, data: { rows: findings.rowsRead, refused: findings.rowsRefused } });
    });
  }

  /** @returns null when the import was given up, or its mapping chosen again */
  private async read(context: WorkContext, importing: Importing, fileKey: string): Promise<Findings | null> {
    const table = await this.files.openStored(fileKey);
    try {
      let sofar = NOTHING;
      for await (const batch of batchesOf(table, importing.mapping, importing.today)) {
        const findings = await this.uow.run(context, () => this.batches.execute(importing, batch, sofar));
        if (findings === null) return null;
        sofar = findings;
      }
      return sofar;
    } catch (error) {
      throw asProblem(error);
    } finally {
      await table.close();
    }
  }
}
