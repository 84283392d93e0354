import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork } from '#platform';
import { openActs, type ImportAct } from '../domain/import-state.js';
import { ImportRepository } from '../persistence/import.repository.js';
import type { RegisterImport } from '../persistence/register-import.entity.js';

/** What people do with an import: each on the version they saw, in a state that is open to it, and on record. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `record.not-found`, `record.changed` (412), or `import.not-now` (409) with what is open */
  async hold(id: string, expectedVersion: number, act: ImportAct): Promise<RegisterImport> {
    const found = await this.imports.hold(id);
    if (found.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: found.version });
    const open = openActs(found.state);
    if (!open.includes(act)) throw new ProblemError('rule', 'import.not-now', { open });
    return found;
  }

  async change({ id, version, sha256 }: RegisterImport, type: string, changes: Partial<RegisterImport>): Promise<void> {
    await this.imports.change(id, version, changes);
    this.uow.record({ type, caseId: null, subjectType: 'import', subjectId: id, occurredOn: this.clock.today(), data: { sha256, ...(changes.mappingName != null && { mapping: changes.mappingName }) } });
  }
}
