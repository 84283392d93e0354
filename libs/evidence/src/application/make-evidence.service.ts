import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LogReader } from '#audit';
import { CaseAccess, type CaseFile } from '#cases';
import { Clock, EVENT_TITLES, ProblemError, UnitOfWork, refuseInvalid, type EventTitles, type Locale, type WorkContext } from '#platform';
import type { MakeEvidenceRequest } from '../contract.js';
import { markOf, type EvidencePaper } from '../domain/evidence-paper.js';
import { EvidencePackageRepository } from '../persistence/evidence-package.repository.js';
import { drawEvidence, type EvidenceHead } from './draw-evidence.js';
import { evidenceReadme } from './evidence-readme.js';
import { GatherEvidence, type Evidence } from './gather-evidence.service.js';
import { verifierFiles } from './verifier-files.js';

/**
 * Makes a package: its papers, and a fact in the log that binds them by their hashes. It can be fetched when that fact is sealed,
 * with the rows of the log up to it.
 */
@Injectable()
export class MakeEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly gathering: GatherEvidence,
    private readonly packages: EvidencePackageRepository,
    private readonly clock: Clock,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  async execute(context: WorkContext, { caseId, itemId: asked }: MakeEvidenceRequest, locale: Locale): Promise<{ readonly id: string }> {
    const itemId = asked ?? null;
    return this.uow.run(context, async () => {
      const inCase = await this.cases.require(caseId);
      const sealed = await this.sealedLog();
      const evidence = await this.gathering.of({ caseId, itemId });
      const item = itemId === null ? null : evidence.items[0];
      if (item === undefined) refuseInvalid([{ code: 'evidence.item-elsewhere', pointer: '/itemId' }]);
      const head: EvidenceHead = {
        id: randomUUID(),
        about: item ? 'item' : 'case',
        reference: item?.reference ?? inCase.reference,
        caseTitle: inCase.title,
        madeBy: context.actor.name,
        madeAt: this.clock.now(),
        logSize: sealed.size,
      };
      const papers = [...(await this.papersOf(head, inCase, evidence, locale)), { path: 'public-key.txt', bytes: Buffer.from(`${sealed.publicKey}\n`) }];
      const subject = item ? { subjectType: 'item', subjectId: item.id } : { subjectType: 'case', subjectId: caseId };
      const documentIds = evidence.documents.map(({ id }) => id);
      const eventId = this.uow.record({ type: 'evidence.made', caseId, ...subject, occurredOn: this.clock.today(), data: { packageId: head.id, documents: documentIds.length, papers: papers.map(markOf) } });
      await this.packages.add({ id: head.id, caseId, itemId, reference: head.reference, eventId, madeBy: context.actor.id, madeByName: head.madeBy, madeAt: head.madeAt, documentIds }, papers);
      return { id: head.id };
    });
  }

  private async papersOf(head: EvidenceHead, { id, reference, title, version }: CaseFile, evidence: Evidence, locale: Locale): Promise<EvidencePaper[]> {
    const { items, ...others } = evidence;
    const facts = { package: { id: head.id, madeAt: head.madeAt, madeBy: head.madeBy }, case: { id, reference, title, version }, items: items.map(({ row }) => row), ...others };
    return [
      { path: 'README.txt', bytes: Buffer.from(evidenceReadme(head)) },
      { path: 'facts.json', bytes: Buffer.from(`${JSON.stringify(facts, null, 2)}\n`) },
      { path: 'overview.pdf', bytes: await drawEvidence(head, evidence, this.titles, locale) },
      ...(await verifierFiles()),
    ];
  }

  /** @throws ProblemError `evidence.no-sealed-log`: what nothing seals proves nothing */
  private async sealedLog(): Promise<{ readonly size: number; readonly publicKey: string }> {
    const log = new LogReader(this.uow.manager);
    const [head, publicKey] = [await log.head(), (await log.publicKeys()).at(-1)];
    if (!head || publicKey === undefined) throw new ProblemError('rule', 'evidence.no-sealed-log');
    return { size: head.size, publicKey };
  }
}
