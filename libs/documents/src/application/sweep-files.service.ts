import { Injectable } from '@nestjs/common';
import { Clock, Logger, UnitOfWork, processContext } from '#platform';
import { ownerOf } from '../domain/file-key.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import { FileStore } from '../storage/file-store.js';

/** A file without a row is certain to stay so when it is this old: no request lasts that long. */
const GRACE_MILLISECONDS = 24 * 60 * 60 * 1000;
const BATCH = 500;

/** Removes the files of documents that never came to be: their process was killed between the file and the row. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly documents: DocumentRepository,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async execute(jobId: string): Promise<void> {
    const before = new Date(this.clock.now().getTime() - GRACE_MILLISECONDS);
    let removed = await this.store.sweep(before);
    let batch: string[] = [];
    for await (const { key, modifiedAt } of this.store.list('documents')) {
      if (modifiedAt >= before || ownerOf(key) === null) continue;
      batch.push(key);
      if (batch.length < BATCH) continue;
      removed += await this.removeUnowned(batch, jobId);
      batch = [];
    }
    removed += await this.removeUnowned(batch, jobId);
    if (removed > 0) this.logger.warn('files without a document were removed', { count: removed });
  }

  private async removeUnowned(keys: readonly string[], jobId: string): Promise<number> {
    if (keys.length === 0) return 0;
    const owners = keys.map((key) => ownerOf(key) ?? '');
    const known = await this.uow.read(processContext('file-sweep', 'process', jobId), () => this.documents.known(owners));
    const unowned = keys.filter((_, index) => !known.has(owners[index] ?? ''));
    for (const key of unowned) await this.store.delete(key);
    return unowned.length;
  }
}
