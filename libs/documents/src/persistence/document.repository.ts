import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import { Document } from './document.entity.js';

/** Documents as rows; who may see the case may see them. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found`, also for a document of a case the actor may not know of */
  async get(id: string): Promise<Document> {
    const found = await this.uow.manager.findOneBy(Document, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** The documents of a case, the newest first. */
  listOf(caseId: string): Promise<Document[]> {
    return this.uow.manager.find(Document, { where: { caseId }, order: { uploadedAt: 'DESC', id: 'DESC' } });
  }

  async add(document: Document): Promise<void> {
    await this.uow.manager.insert(Document, document);
  }

  async itemBelongs(caseId: string, itemId: string): Promise<boolean> {
    const found = await this.uow.manager.query<unknown[]>('SELECT 1 FROM item WHERE id = $2 AND case_id = $1', [caseId, itemId]);
    return found.length > 0;
  }

  /** Which of these ids are documents. */
  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.uow.manager.query<{ id: string }[]>('SELECT id FROM document WHERE id = ANY ($1::uuid[])', [ids]);
    return new Set(found.map(({ id }) => id));
  }
}
