import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { UnitOfWork, type WorkContext } from '#platform';
import type { CaseDocument } from '../contract.js';
import { DocumentListQuery } from '../persistence/document-list.query.js';
import { describeDocument } from './describe-document.js';

/** The documents of a case, the newest first. */
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
      const found = await this.documents.ofCase(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'document-list', subjectId: caseId, data: { found: found.length } });
      return found.map(describeDocument);
    });
  }
}
