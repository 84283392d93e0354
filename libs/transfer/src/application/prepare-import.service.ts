import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import { ImportRepository } from '../persistence/import.repository.js';
import { ChooseKnownMapping, type MappingWish } from './choose-known-mapping.js';
import { failureOf } from './import-failure.js';
import { StartImport, type FileToImport } from './start-import.service.js';
import { WorkImports } from './work-imports.service.js';

/** Brings a file up to its preview without a person: it is read as a whole before the first row is written. */
@Injectable()
export class PrepareImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly starting: StartImport,
    private readonly choosing: ChooseKnownMapping,
    private readonly work: WorkImports,
  ) {}

  /** @returns the id of the import, ready to be confirmed. @throws ProblemError when it cannot be; nothing is left of it then */
  async execute(context: WorkContext, file: FileToImport, wish: MappingWish): Promise<string> {
    const id = await this.starting.execute(context, file);
    await this.choosing.execute(context, id, wish);
    await this.work.one({ id, attempts: 1 }, 'reading', context.requestId);
    const failure = failureOf(await this.uow.read(context, () => this.imports.get(id)));
    if (failure) throw failure;
    return id;
  }
}
