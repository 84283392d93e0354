import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { CaseDocument } from '../contract.js';
import { DocumentListQuery, type DocumentView } from '../persistence/document-list.query.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import type { IncomingFile } from '../storage/incoming.js';
import { describeDocument } from './describe-document.js';
import { DocumentIntake, type TakenIn } from './document-intake.js';
import { forContent } from './for-content.js';

export interface NewVersion {
  readonly title?: string;
  readonly reason: string;
  readonly fileName: string;
  readonly file: IncomingFile;
}

/**
 * Puts a new version after the newest one of a document, with a reason. Older ones stay, and whatever rests on one of them (a
 * decision, a legal fact) goes on resting on exactly that one: each version is a document with an id of its own.
 */
@Injectable()
export class AddVersion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly intake: DocumentIntake,
    private readonly documents: DocumentRepository,
    private readonly views: DocumentListQuery,
    private readonly clock: Clock,
  ) {}

  /** Asked before the bytes are taken in; the version is not, because a repeat of a request that was done names the one before. */
  async check(context: WorkContext, id: string): Promise<void> {
    await this.uow.read(context, async () => this.access.requireToChange((await this.views.get(id)).case_id));
  }

  /** Asked beside a form that is not sound. @throws ProblemError of what is wrong with the file */
  async judgeFile(context: WorkContext, id: string, fileName: string, file: IncomingFile): Promise<void> {
    await this.intake.judge(fileName, file);
    await this.uow.read(context, async () => refuseSame(file, await this.views.newestOf((await this.views.get(id)).series_id)));
  }

  /** @param id any version of the document */
  async execute(context: WorkContext, id: string, expectedVersion: number, added: NewVersion): Promise<CaseDocument> {
    const { title, reason, fileName, file } = added;
    const asked = forContent(context, [id, expectedVersion, title ?? null, reason, fileName, file.sha256]);
    return this.intake.take(fileName, file, (taken) => this.uow.run(asked, () => this.write(id, expectedVersion, added, taken)));
  }

  private async newestOf(id: string, expectedVersion: number): Promise<DocumentView> {
    const { series_id: seriesId, case_id: caseId } = await this.views.get(id);
    await this.access.requireToChange(caseId);
    await this.documents.lockSeries(seriesId);
    const newest = await this.views.newestOf(seriesId);
    if (newest.number !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: newest.number });
    return newest;
  }

  private async write(id: string, expectedVersion: number, { title, reason, fileName, file }: NewVersion, { id: newId, mediaType }: TakenIn): Promise<CaseDocument> {
    const newest = await this.newestOf(id, expectedVersion);
    const { actor } = this.uow.context;
    const { sha256, size } = file;
    refuseSame(file, newest);
    const { case_id: caseId, item_id: itemId, kind } = newest;
    await this.documents.add({ id: newId, caseId, itemId, title: title ?? newest.title, kind, fileName, mediaType, size: String(size), sha256, uploadedBy: actor.id, uploadedByName: actor.name, uploadedAt: this.clock.now(), previousId: newest.id, reason });
    this.uow.record({
      type: 'document.version-added',
      caseId,
      subjectType: 'document',
      subjectId: newId,
      occurredOn: this.clock.today(),
      documentId: newId,
      reason,
      data: { kind, itemId, sha256, size, mediaType, number: newest.number + 1, previousId: newest.id, seriesId: newest.series_id },
    });
    return describeDocument(await this.views.get(newId));
  }
}

function refuseSame(file: IncomingFile, newest: DocumentView): void {
  if (file.sha256 === newest.sha256) throw new ProblemError('rule', 'document.same-content', { errors: [{ code: 'document.same-content', pointer: '/file' }] });
}
