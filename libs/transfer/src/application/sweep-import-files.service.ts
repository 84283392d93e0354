import { Injectable } from '@nestjs/common';
import { FileStore, ownerOf } from '#documents';
import { Clock, Logger, UnitOfWork, processContext } from '#platform';
import { ImportRepository } from '../persistence/import.repository.js';

/** A file without an import is certain to stay so when it is this old: no request lasts that long. */
const GRACE_MILLISECONDS = 24 * 60 * 60 * 1000;
const BATCH = 500;

/** Removes the files of imports that never came to be, or were given up. */
@Injectable()
export class SweepImportFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async execute(jobId: string): Promise<void> {
    const before = new Date(this.clock.now().getTime() - GRACE_MILLISECONDS);
    let removed = 0;
    let batch: string[] = [];
    for await (const { key, modifiedAt } of this.store.list('imports')) {
      if (modifiedAt >= before || ownerOf(key) === null) continue;
      batch.push(key);
      if (batch.length < BATCH) continue;
      removed += await this.removeUnowned(batch, jobId);
      batch = [];
    }
    removed += await this.removeUnowned(batch, jobId);
    if (removed > 0) this.logger.warn('files without an import were removed', { count: removed });
  }

  private async removeUnowned(keys: readonly string[], jobId: string): Promise<number> {
    if (keys.length === 0) return 0;
    const owners = keys.map((key) => ownerOf(key) ?? '');
    const known = await this.uow.read(processContext('import-sweep', 'process', jobId), () => this.imports.knownFiles(owners));
    const unowned = keys.filter((_, index) => !known.has(owners[index] ?? ''));
    for (const key of unowned) await this.store.delete(key);
    return unowned.length;
  }
}
