import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { FileStore } from '#documents';
import { processContext } from '#platform';
import { CompleteImport, type ImportReport } from './complete-import.service.js';
import { OperatorChoices } from './operator-choices.js';
import { PrepareImport } from './prepare-import.service.js';
import { ReceiveLocalFile } from './receive-local-file.js';

/** What the operator asks for. */
export interface RegisterFile {
  readonly path: string;
  /** The mapping that was made for such a file, when absent. */
  readonly mappingName?: string;
  /** The first unit, when absent. */
  readonly unitCode?: string;
}

/** Imports a file from beginning to end in this process, for the operator: the same steps a person takes, one after the other. */
@Injectable()
export class ImportRegister {
  constructor(
    private readonly choices: OperatorChoices,
    private readonly receiving: ReceiveLocalFile,
    private readonly prepare: PrepareImport,
    private readonly complete: CompleteImport,
    private readonly store: FileStore,
  ) {}

  /** @throws ProblemError when the file, the mapping or the unit cannot be used; nothing was written then */
  async execute(asked: RegisterFile, requestId: string): Promise<ImportReport> {
    const context = processContext('operator', 'import.run', requestId);
    const { unitId, mappingNames } = await this.choices.resolve(context, asked, await this.receiving.refusals(asked.path));
    const file = await this.receiving.execute(asked.path);
    try {
      const id = await this.prepare.execute(context, { unitId, fileName: path.basename(asked.path), file }, { mappingName: asked.mappingName, known: mappingNames });
      return await this.complete.execute(context, id);
    } finally {
      await this.store.discard(file);
    }
  }
}
