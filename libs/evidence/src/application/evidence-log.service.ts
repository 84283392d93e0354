import { Injectable } from '@nestjs/common';
import { LogReader, RememberingTree, consistencyLines, leafLine, pathOfFile, type ExportLine } from '#audit';
import { Clock, UnitOfWork } from '#platform';
import { EvidenceFactsQuery, type EvidenceDocument } from '../persistence/evidence-facts.query.js';
import { EvidenceLogQuery } from '../persistence/evidence-log.query.js';
import { isHandedOut } from './is-handed-out.js';

/** Leaves that are read at once. */
const PAGE = 500;

/** Whose part of the log it is. */
export interface EvidenceOfLog {
  readonly caseId: string;
  readonly itemId: string | null;
  /** The row of the log that binds the package: the last of its part. */
  readonly sequence: string;
  readonly documents: readonly EvidenceDocument[];
  readonly papers: readonly { readonly path: string; readonly sha256: string }[];
}

/** The part of the sealed log that belongs to a package, each row with its proof, as the verifier reads it. */
@Injectable()
export class EvidenceLog {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: EvidenceFactsQuery,
    private readonly log: EvidenceLogQuery,
    private readonly clock: Clock,
  ) {}

  async *lines(evidence: EvidenceOfLog): AsyncGenerator<ExportLine> {
    const { caseId, itemId, sequence, documents, papers } = evidence;
    const reader = new LogReader(this.uow.manager);
    const head = await reader.head();
    if (!head) return;
    const subjects = await this.facts.subjectsOf({ caseId, itemId });
    const [origin = ''] = head.note.split('\n');
    yield { type: 'export', format: 'zegel-audit-1', scope: itemId === null ? 'case' : 'item', origin, size: head.size, exportedAt: this.clock.now().toISOString() };
    for (const publicKey of await reader.publicKeys()) yield { type: 'key', publicKey };
    yield { type: 'checkpoint', note: head.note };
    yield* consistencyLines(reader, (await reader.daily(head.size)).map(({ size }) => Number(size)), head.size);
    yield* this.leaves(reader, await this.log.leaves(caseId, subjects, sequence), head.size);
    for (const row of await this.log.withoutLeaf(caseId, subjects, sequence, head.size)) yield { type: 'unsealed', sequence: row.sequence, at: row.at.toISOString() };
    for (const { id } of await this.facts.items({ caseId, itemId })) yield* this.moves(reader, id, sequence);
    for (const document of documents) yield { type: 'file', documentId: document.id, sha256: document.sha256, path: pathOfFile(document), ...(!isHandedOut(document) && { withheld: document.scanState }) };
    for (const { path, sha256 } of papers) yield { type: 'file', documentId: path, sha256, path };
  }

  private async *leaves(reader: LogReader, indexes: readonly string[], size: number): AsyncGenerator<ExportLine> {
    const tree = new RememberingTree(reader);
    for (let from = 0; from < indexes.length; from += PAGE) {
      for (const leaf of await reader.some(indexes.slice(from, from + PAGE))) {
        const proof = await tree.inclusion(Number(leaf.leaf_index), size);
        yield { ...leafLine(leaf), proof: proof.map((hash) => hash.toString('base64')) };
      }
    }
  }

  private async *moves(reader: LogReader, itemId: string, sequence: string): AsyncGenerator<ExportLine> {
    const later = await this.log.toldAfter(itemId, sequence);
    for (const move of await reader.movesOfItem(itemId)) if (!later.has(String(move['id']))) yield { type: 'move', ...move };
  }
}
