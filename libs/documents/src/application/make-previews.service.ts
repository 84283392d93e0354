import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Clock, Logger, UnitOfWork, processContext } from '#platform';
import { fileKey } from '../domain/file-key.js';
import type { PreviewSize } from '../domain/preview.js';
import { PreviewRepository, type DuePreview, type MadePreview } from '../persistence/preview.repository.js';
import { PreviewRenderer } from '../previews/preview-renderer.js';
import { FileStore } from '../storage/file-store.js';

const RUN_AT_MOST = 15_000;
const LARGEST_PREVIEW = 20 * 1024 * 1024;

/** Makes previews of what has left quarantine, beside the original, one at a time in this process. */
@Injectable()
export class MakePreviews {
  private running: Promise<number> | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly previews: PreviewRepository,
    private readonly renderer: PreviewRenderer,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @returns how many documents were done. Calls that come meanwhile join the one that runs: its bound of memory is that of one drawing. */
  execute(jobId: string): Promise<number> {
    return (this.running ??= this.makeDue(jobId).finally(() => (this.running = undefined)));
  }

  private async makeDue(jobId: string): Promise<number> {
    const until = this.clock.now().getTime() + RUN_AT_MOST;
    let done = 0;
    while (this.clock.now().getTime() < until) {
      const due = await this.inTransaction(jobId, () => this.previews.takeDue());
      if (due === null) break;
      await this.makeOne(due, jobId);
      done += 1;
    }
    return done;
  }

  private async makeOne(due: DuePreview, jobId: string): Promise<void> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'zegel-preview-'));
    try {
      const original = path.join(folder, 'original');
      await pipeline(await this.store.get(fileKey('documents', due.sha256, due.id)), createWriteStream(original, { mode: 0o600 }));
      const rendered = await this.renderer.render(due.mediaType, original, folder);
      if ('fault' in rendered) return await this.inTransaction(jobId, () => this.previews.noteNone(due, rendered.fault));
      const made = { small: await this.keep(folder, 'small', due.id), large: await this.keep(folder, 'large', due.id) };
      await this.inTransaction(jobId, () => this.previews.noteMade(due, rendered, made));
    } catch (error) {
      this.logger.warn('a preview was not made', { documentId: due.id, attempt: due.attempt, error });
      await this.inTransaction(jobId, () => this.previews.noteLater(due));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async keep(folder: string, size: PreviewSize, documentId: string): Promise<MadePreview> {
    const received = await this.store.receive(createReadStream(path.join(folder, `${size}.jpg`)), LARGEST_PREVIEW);
    await this.store.keep(received, 'previews', documentId);
    return { sha256: received.sha256, size: received.size };
  }

  private inTransaction<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('document-preview', 'process', jobId), work);
  }
}
