import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, decodeCursor, encodeCursor, type WorkContext } from '#platform';
import type { HandOver, HandOverPage, HandOverRow } from '../contract.js';
import { readSpelled } from '../domain/hand-over-content.js';
import { sha256 } from '../domain/sealed-content.js';
import { HandOverQuery, type ListedHandOver, type StoredHandOver } from '../persistence/hand-over.query.js';
import { Signing, isGenuine, toShownSignature } from './signing.service.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'hand-overs';

export interface HandOverListing {
  readonly open?: 'yes' | 'no';
  readonly cursor?: string;
  readonly limit?: number;
}

/** Hand-overs with their signatures, and their receipts as they were made. */
@Injectable()
export class ShowHandOvers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly handOvers: HandOverQuery,
    private readonly signing: Signing,
  ) {}

  async list(context: WorkContext, { open, cursor, limit = DEFAULT_LIMIT }: HandOverListing): Promise<HandOverPage> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const found = await this.handOvers.page(open === 'yes', after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'hand-over-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map(toRow),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sort_value, id: last.id }) : null,
        total: await this.handOvers.count(open === 'yes'),
      };
    });
  }

  async one(context: WorkContext, id: string): Promise<HandOver> {
    return this.uow.read(context, async () => {
      const stored = await this.get(id);
      const { items, ...content } = readSpelled(stored.content);
      const now = new Map((await this.handOvers.itemsOf(id)).map((item) => [item.itemId, item]));
      const signatures = await this.signing.of(id);
      for (const caseId of stored.case_ids) this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'hand-over', subjectId: id });
      return {
        ...content,
        contentHash: stored.content_hash,
        receiptHash: stored.receipt_hash,
        intact: isIntact(stored) && signatures.length === 2 && signatures.every((signature) => isGenuine(signature, stored.content_hash)),
        signatures: signatures.map(toShownSignature),
        items: items.flatMap(({ fromPlaceId: _, documentId: __, ...item }) => {
          const stands = now.get(item.itemId);
          return stands ? [{ ...item, ...stands }] : [];
        }),
        recordedBy: stored.recorded_by_name,
        recordedAt: stored.recorded_at.toISOString(),
      };
    });
  }

  /** The receipt as it was made. Logged for each case before the first byte leaves. */
  async receipt(context: WorkContext, id: string): Promise<{ readonly number: number; readonly pdf: Buffer }> {
    return this.uow.read(context, async () => {
      const stored = await this.get(id);
      for (const caseId of stored.case_ids) this.uow.consulted({ kind: 'disclosure', caseId, subjectType: 'hand-over', subjectId: id, data: { receipt: stored.receipt_hash } });
      return { number: readSpelled(stored.content).number, pdf: stored.receipt };
    });
  }

  private async get(id: string): Promise<StoredHandOver> {
    const stored = await this.handOvers.one(id);
    if (!stored) throw new ProblemError('not-found', 'record.not-found');
    return stored;
  }
}

function isIntact({ content, content_hash, receipt, receipt_hash }: StoredHandOver): boolean {
  return sha256(content) === content_hash && sha256(receipt) === receipt_hash;
}

function toRow({ id, number, handed_at, giver, taker, to_path, items, not_received }: ListedHandOver): HandOverRow {
  return { id, number: Number(number), handedAt: handed_at.toISOString(), giver, taker, toPath: to_path, items, notReceived: not_received };
}
