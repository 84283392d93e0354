import { Injectable } from '@nestjs/common';
import { Clock, Logger, UnitOfWork, processContext } from '#platform';
import { digestOf, ownerOf } from '../domain/file-key.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import { PreviewRepository } from '../persistence/preview.repository.js';
import { FileStore } from '../storage/file-store.js';

/** A file without a row is certain to stay so when it is this old: no request lasts that long. */
const GRACE_MILLISECONDS = 24 * 60 * 60 * 1000;
const BATCH = 500;

/** A file of ours in the store. */
interface OwnedKey {
  readonly key: string;
  readonly ownerId: string;
  readonly sha256: string;
}

/** Removes the files of documents and previews that never came to be: their process was killed between the file and the row. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly documents: DocumentRepository,
    private readonly previews: PreviewRepository,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async execute(jobId: string): Promise<void> {
    const before = new Date(this.clock.now().getTime() - GRACE_MILLISECONDS);
    let removed = await this.store.sweep(before);
    removed += await this.sweepArea('documents', before, async (keys) => {
      const known = await this.read(jobId, () => this.documents.known(keys.map(({ ownerId }) => ownerId)));
      return keys.filter(({ ownerId }) => !known.has(ownerId));
    });
    removed += await this.sweepArea('previews', before, async (keys) => {
      const known = await this.read(jobId, () => this.previews.known(keys.map(({ ownerId }) => ownerId)));
      return keys.filter(({ ownerId, sha256 }) => !known.has(`${sha256} ${ownerId}`));
    });
    if (removed > 0) this.logger.warn('files without a document were removed', { count: removed });
  }

  private async sweepArea(area: 'documents' | 'previews', before: Date, unownedOf: (keys: readonly OwnedKey[]) => Promise<readonly OwnedKey[]>): Promise<number> {
    let removed = 0;
    let batch: OwnedKey[] = [];
    const removeUnowned = async (): Promise<void> => {
      const unowned = batch.length === 0 ? [] : await unownedOf(batch);
      for (const { key } of unowned) await this.store.delete(key);
      removed += unowned.length;
      batch = [];
    };
    for await (const { key, modifiedAt } of this.store.list(area)) {
      const [ownerId, sha256] = [ownerOf(key), digestOf(key)];
      if (modifiedAt >= before || ownerId === null || sha256 === null) continue;
      batch.push({ key, ownerId, sha256 });
      if (batch.length >= BATCH) await removeUnowned();
    }
    await removeUnowned();
    return removed;
  }

  private read<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.read(processContext('file-sweep', 'process', jobId), work);
  }
}
