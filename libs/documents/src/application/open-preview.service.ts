import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WorkContext } from '#platform';
import { fileKey } from '../domain/file-key.js';
import type { PreviewSize } from '../domain/preview.js';
import { PreviewRepository } from '../persistence/preview.repository.js';
import { FileStore } from '../storage/file-store.js';

/** Hands out a preview of a document; looked at, it is logged as the document would be. */
@Injectable()
export class OpenPreview {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly previews: PreviewRepository,
    private readonly store: FileStore,
  ) {}

  async execute(context: WorkContext, id: string, size: PreviewSize): Promise<{ readonly size: number; readonly content: Readable }> {
    const found = await this.uow.read(context, async () => {
      const preview = await this.previews.get(id, size);
      this.uow.consulted({ kind: 'consultation', caseId: preview.caseId, subjectType: 'document', subjectId: id, data: { preview: size } });
      return preview;
    });
    return { size: found.size, content: await this.store.get(fileKey('previews', found.sha256, id)) };
  }
}
