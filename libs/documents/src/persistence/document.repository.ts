import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { Document } from './document.entity.js';

/** Documents as rows; who may see the case may see them. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(document: Document): Promise<void> {
    await this.uow.manager.insert(Document, document);
  }

  /** Nobody else adds a version to this document until the end of the transaction. */
  async lockSeries(seriesId: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('document-series ' || $1::text, 0))`, [seriesId]);
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
