import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { CaseDocument } from '../contract.js';
import { fileKey } from '../domain/file-key.js';
import { refusalToOpen } from '../domain/may-open.js';
import { DocumentListQuery } from '../persistence/document-list.query.js';
import { FileStore } from '../storage/file-store.js';
import { describeDocument } from './describe-document.js';

/** Hands out the bytes of a document that has left quarantine. It is logged as a disclosure before the first byte leaves. */
@Injectable()
export class OpenDocument {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly documents: DocumentListQuery,
    private readonly store: FileStore,
  ) {}

  async execute(context: WorkContext, id: string): Promise<{ readonly document: CaseDocument; readonly content: Readable }> {
    const document = await this.uow.read(context, async () => {
      const found = await this.documents.get(id);
      const refusal = refusalToOpen(found.scan_state);
      if (refusal !== null) throw new ProblemError('rule', refusal);
      this.uow.consulted({ kind: 'disclosure', caseId: found.case_id, subjectType: 'document', subjectId: id, data: { sha256: found.sha256 } });
      return describeDocument(found);
    });
    return { document, content: await this.store.get(fileKey('documents', document.sha256, document.id)) };
  }
}
