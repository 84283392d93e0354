import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { CaseDocument, DocumentVersions } from '../contract.js';
import { isChainIntact } from '../domain/version-hash.js';
import { DocumentListQuery, type DocumentView } from '../persistence/document-list.query.js';
import { describeDocument, describeVersion, hashedOf } from './describe-document.js';

/** The documents of a case or of an item, each by its newest version, and the versions of one. */
@Injectable()
export class ListDocuments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly documents: DocumentListQuery,
  ) {}

  async execute(context: WorkContext, caseId: string): Promise<CaseDocument[]> {
    return this.uow.read(context, async () => {
      await this.access.require(caseId);
      return this.told(caseId, caseId, await this.documents.ofCase(caseId));
    });
  }

  async ofItem(context: WorkContext, itemId: string): Promise<CaseDocument[]> {
    return this.uow.read(context, async () => {
      const caseId = await this.documents.caseOfItem(itemId);
      if (caseId === null) throw new ProblemError('not-found', 'record.not-found');
      return this.told(caseId, itemId, await this.documents.ofItem(itemId));
    });
  }

  /** @param id any version of the document */
  async versionsOf(context: WorkContext, id: string): Promise<DocumentVersions> {
    return this.uow.read(context, async () => {
      const { series_id: seriesId, case_id: caseId } = await this.documents.get(id);
      const chain = await this.documents.chainOf(seriesId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'document', subjectId: seriesId, data: { versions: chain.length } });
      return { seriesId, chainIntact: isChainIntact(chain.map(hashedOf)), versions: chain.map(describeVersion).reverse() };
    });
  }

  private told(caseId: string, subjectId: string, found: readonly DocumentView[]): CaseDocument[] {
    this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'document-list', subjectId, data: { found: found.length } });
    return found.map(describeDocument);
  }
}
