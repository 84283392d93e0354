import { Injectable } from '@nestjs/common';
import { Rights, UnitOfWork, type WorkContext } from '#platform';
import { ImportRepository } from '../persistence/import.repository.js';
import { viewOf, type ImportView } from './import-view.js';

/** One import: its columns, and how far it is. */
@Injectable()
export class ShowImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly rights: Rights,
  ) {}

  /** @throws ProblemError `record.not-found`, also for an import of others */
  async execute(context: WorkContext, id: string): Promise<ImportView> {
    return this.uow.read(context, async () => viewOf(await this.imports.get(id), (act) => this.rights.grants(context.actor, act)));
  }
}
