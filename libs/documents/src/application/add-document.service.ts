import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, UnitOfWork, refuseInvalid, type Refusal, type WorkContext } from '#platform';
import type { CaseDocument } from '../contract.js';
import { DocumentListQuery } from '../persistence/document-list.query.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import type { IncomingFile } from '../storage/incoming.js';
import { describeDocument } from './describe-document.js';
import { DocumentIntake, type TakenIn } from './document-intake.js';
import { forContent } from './for-content.js';

export interface NewDocument {
  readonly title: string;
  readonly kind: CaseDocument['kind'];
  readonly itemId?: string;
  readonly fileName: string;
  readonly file: IncomingFile;
}

/** Adds a document to a case: first its bytes, durably, then its row with its fact. It starts in quarantine. */
@Injectable()
export class AddDocument {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly intake: DocumentIntake,
    private readonly documents: DocumentRepository,
    private readonly views: DocumentListQuery,
    private readonly clock: Clock,
  ) {}

  /** Asked before the bytes are taken in. @throws ProblemError when the actor may not add to this case */
  async check(context: WorkContext, caseId: string): Promise<void> {
    await this.uow.read(context, () => this.access.requireToChange(caseId));
  }

  /** Asked together with the form. */
  async foreignItemRefusals(context: WorkContext, caseId: string, itemId: string | undefined): Promise<readonly Refusal[]> {
    return itemId === undefined ? [] : this.uow.read(context, () => this.elsewhere(caseId, itemId));
  }

  /** Asked beside a form that is not sound. @throws ProblemError of what is wrong with the file */
  async judgeFile(fileName: string, file: IncomingFile): Promise<void> {
    await this.intake.judge(fileName, file);
  }

  /** Adds what was received. The received file is the caller's to discard. */
  async execute(context: WorkContext, caseId: string, added: NewDocument): Promise<CaseDocument> {
    const { title, kind, itemId, fileName, file } = added;
    const asked = forContent(context, [caseId, title, kind, itemId ?? null, fileName, file.sha256]);
    return this.intake.take(fileName, file, (taken) => this.uow.run(asked, () => this.write(context, caseId, added, taken)));
  }

  private async elsewhere(caseId: string, itemId: string): Promise<readonly Refusal[]> {
    return (await this.documents.itemBelongs(caseId, itemId)) ? [] : [{ code: 'document.item-elsewhere', pointer: '/itemId' }];
  }

  private async write({ actor }: WorkContext, caseId: string, { title, kind, itemId = null, fileName, file }: Omit<NewDocument, 'itemId'> & { readonly itemId?: string | null }, { id, mediaType }: TakenIn): Promise<CaseDocument> {
    await this.access.requireToChange(caseId);
    if (itemId !== null) refuseInvalid(await this.elsewhere(caseId, itemId));
    const { sha256, size } = file;
    await this.documents.add({ id, caseId, itemId, title, kind, fileName, mediaType, size: String(size), sha256, uploadedBy: actor.id, uploadedByName: actor.name, uploadedAt: this.clock.now(), previousId: null, reason: null });
    this.uow.record({
      type: 'document.added',
      caseId,
      subjectType: 'document',
      subjectId: id,
      occurredOn: this.clock.today(),
      documentId: id,
      data: { kind, itemId, sha256, size, mediaType },
    });
    return describeDocument(await this.views.get(id));
  }
}
