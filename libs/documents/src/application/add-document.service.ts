import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { CaseDocument } from '../contract.js';
import { judgeType } from '../domain/judge-type.js';
import type { Document } from '../persistence/document.entity.js';
import { DocumentListQuery } from '../persistence/document-list.query.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import { FileStore } from '../storage/file-store.js';
import type { IncomingFile } from '../storage/incoming.js';
import { readContent } from '../storage/read-content.js';
import { describeDocument } from './describe-document.js';

export interface NewDocument {
  readonly title: string;
  readonly kind: CaseDocument['kind'];
  readonly itemId?: string;
  readonly fileName: string;
  readonly file: IncomingFile;
}

/**
 * Adds a document to a case: first its bytes, durably, then its row with its fact, so that a row always has its file. Bytes whose
 * row was refused are removed at once; those whose row was lost to a fault are left to the sweep, because the commit may have
 * happened all the same.
 */
@Injectable()
export class AddDocument {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly documents: DocumentRepository,
    private readonly views: DocumentListQuery,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Asked before the bytes are taken in. @throws ProblemError when the actor may not add to this case */
  async check(context: WorkContext, caseId: string): Promise<void> {
    await this.uow.read(context, () => this.access.requireToChange(caseId));
  }

  /** Adds what was received. The received file is the caller's to discard. */
  async execute(context: WorkContext, caseId: string, added: NewDocument): Promise<CaseDocument> {
    const { sha256 } = added.file;
    const mediaType = await this.mediaTypeOf(added);
    const id = randomUUID();
    const key = await this.store.keep(added.file, 'documents', id);
    try {
      const result = await this.uow.run(forContent(context, caseId, added), () => this.write(context, { id, caseId, mediaType, sha256, added }));
      // A repeat of a request that was done before is answered with the document of then.
      if (result.id !== id) await this.store.delete(key);
      return result;
    } catch (error) {
      if (error instanceof ProblemError) await this.store.delete(key);
      throw error;
    }
  }

  private async mediaTypeOf({ file, fileName }: NewDocument): Promise<string> {
    if (file.size === 0) refuseInvalid([{ code: 'document.file-empty', pointer: '/file' }]);
    const judgement = judgeType(fileName, await readContent(file.path));
    if ('mediaType' in judgement) return judgement.mediaType;
    const { code, params } = judgement.refusal;
    throw new ProblemError('unsupported-media', code, { params, errors: [{ code, params, pointer: '/file' }] });
  }

  private async write(
    context: WorkContext,
    { id, caseId, mediaType, sha256, added }: { id: string; caseId: string; mediaType: string; sha256: string; added: NewDocument },
  ): Promise<CaseDocument> {
    await this.access.requireToChange(caseId);
    const itemId = added.itemId ?? null;
    if (itemId !== null && !(await this.documents.itemBelongs(caseId, itemId))) refuseInvalid([{ code: 'document.item-elsewhere', pointer: '/itemId' }]);
    const row: Document = {
      id,
      caseId,
      itemId,
      title: added.title,
      kind: added.kind,
      fileName: added.fileName,
      mediaType,
      size: String(added.file.size),
      sha256,
      uploadedBy: context.actor.id,
      uploadedByName: context.actor.name,
      uploadedAt: this.clock.now(),
    };
    await this.documents.add(row);
    this.uow.record({
      type: 'document.added',
      caseId,
      subjectType: 'document',
      subjectId: id,
      occurredOn: this.clock.today(),
      documentId: id,
      data: { kind: row.kind, itemId, sha256, size: added.file.size, mediaType },
    });
    return describeDocument(await this.views.get(id));
  }
}

/** The same key with the same fields and bytes is the same request; the guard saw only the length of the body. */
function forContent(context: WorkContext, caseId: string, { title, kind, itemId, fileName, file }: NewDocument): WorkContext {
  if (!context.idempotency) return context;
  const requestHash = createHash('sha256').update(JSON.stringify([caseId, title, kind, itemId ?? null, fileName, file.sha256])).digest('base64url');
  return { ...context, idempotency: { ...context.idempotency, requestHash } };
}
