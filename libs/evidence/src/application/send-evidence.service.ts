import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { pathOfFile, writtenLines } from '#audit';
import { FileStore } from '#documents';
import { ProblemError, UnitOfWork, legalDateOf, type WorkContext } from '#platform';
import { markOf, type EvidencePaper } from '../domain/evidence-paper.js';
import { packageName } from '../domain/package-name.js';
import { EvidenceFactsQuery, type EvidenceDocument } from '../persistence/evidence-facts.query.js';
import { EvidencePackageRepository, type SealedPackage } from '../persistence/evidence-package.repository.js';
import { EvidenceLog } from './evidence-log.service.js';
import { isHandedOut } from './is-handed-out.js';
import { zipOf } from './zip-of.js';

/** Bytes of a part of the log that are set aside at most: beyond it a disk would be filled by one request. */
const LARGEST_LOG = 4 * 2 ** 30;

/**
 * Hands out a package as one file. It is logged as a disclosure before the first byte leaves. The log is read in one transaction and
 * set aside, so that a slow reader holds no connection of the database.
 */
@Injectable()
export class SendEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly packages: EvidencePackageRepository,
    private readonly facts: EvidenceFactsQuery,
    private readonly log: EvidenceLog,
    private readonly store: FileStore,
  ) {}

  /** @throws ProblemError `log.not-sealed` (503) as long as the log does not hold it */
  async execute(context: WorkContext, id: string): Promise<{ readonly name: string; readonly content: Readable }> {
    const { found, papers, documents, log } = await this.uow.read(context, async () => {
      const sealed = await this.packages.get(id);
      const { caseId, sequence } = sealed;
      if (sequence === null) throw new ProblemError('unavailable', 'log.not-sealed');
      this.uow.consulted({ kind: 'disclosure', caseId, subjectType: 'evidence-package', subjectId: id, data: { documents: sealed.documentIds.length } });
      const own = await this.packages.papersOf(id);
      const itsDocuments = await this.documentsOf(sealed);
      const lines = writtenLines(this.log.lines({ ...sealed, sequence, documents: itsDocuments, papers: own.map(markOf) }));
      return { found: sealed, papers: own, documents: itsDocuments, log: await this.store.receive(bytesOf(lines), LARGEST_LOG) };
    });
    const entries = [...papers.map(({ path, bytes }: EvidencePaper) => ({ path, bytes })), ...documents.filter(isHandedOut).map((document) => ({ path: pathOfFile(document), open: () => this.store.get(pathOfFile(document)) }))];
    const content = zipOf([{ path: 'log.jsonl', file: log.path }, ...entries], found.madeAt);
    content.once('close', () => void this.store.discard(log));
    return { name: packageName(found.reference, legalDateOf(found.madeAt)), content };
  }

  /** The documents it was made with; what came later is in a later package. */
  private async documentsOf({ caseId, itemId, documentIds }: SealedPackage): Promise<EvidenceDocument[]> {
    const its = new Set(documentIds);
    return (await this.facts.documents({ caseId, itemId })).filter(({ id }) => its.has(id));
  }
}

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const line of lines) yield Buffer.from(line);
}
