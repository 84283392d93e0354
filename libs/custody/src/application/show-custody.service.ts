import { Injectable } from '@nestjs/common';
import { ProblemError, Rights, UnitOfWork, type WorkContext } from '#platform';
import type { ItemCustody, ItemMove } from '../contract.js';
import { moveHash } from '../domain/chain-hash.js';
import { CustodyPageQuery, type StoredMove } from '../persistence/custody-page.query.js';

/** Shows where an item is, who holds it, and every move that brought it there. */
@Injectable()
export class ShowCustody {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly page: CustodyPageQuery,
    private readonly rights: Rights,
  ) {}

  async execute(context: WorkContext, itemId: string): Promise<ItemCustody> {
    return this.uow.read(context, async () => {
      const now = await this.page.now(itemId);
      if (!now) throw new ProblemError('not-found', 'record.not-found');
      const chain = await this.page.chainOf(itemId);
      const { caseId, ...shown } = now;
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'item-custody', subjectId: itemId });
      return {
        ...shown,
        since: now.since?.toISOString() ?? null,
        moves: chain.map(toMove).reverse(),
        chainIntact: isIntact(chain),
        allowedActions: ['custody.move', 'hand-over.record'].filter((act) => this.rights.grants(context.actor, act)),
      };
    });
  }
}

/** Every link covers itself and the one before it, and starts where that one ended. */
export function isIntact(chain: readonly StoredMove[]): boolean {
  return chain.every((link, index) => {
    const before = chain[index - 1];
    const said = {
      id: link.id,
      itemId: link.item_id,
      number: link.number,
      kind: link.kind,
      fromPlaceId: link.from_place_id,
      toPlaceId: link.to_place_id,
      movedAt: link.moved_at.toISOString(),
      giver: link.giver,
      taker: link.taker,
      sealOut: link.seal_out,
      sealIn: link.seal_in,
      condition: link.condition,
      reason: link.reason,
      corrects: link.corrects,
      handOverHash: link.hand_over_hash,
    };
    return link.number === index + 1 && link.from_place_id === (before?.to_place_id ?? null) && link.previous_hash === (before?.hash ?? null) && link.hash === moveHash(link.previous_hash, said);
  });
}

function toMove(link: StoredMove): ItemMove {
  return {
    id: link.id,
    number: link.number,
    kind: link.kind as ItemMove['kind'],
    fromPlaceId: link.from_place_id,
    fromPath: link.from_path,
    toPlaceId: link.to_place_id,
    toPath: link.to_path,
    heldBy: link.held_by,
    giver: link.giver,
    taker: link.taker,
    movedAt: link.moved_at.toISOString(),
    sealOut: link.seal_out,
    sealIn: link.seal_in,
    sealBroken: link.seal_broken,
    condition: link.condition,
    conditionNote: link.condition_note,
    photoDocumentId: link.photo_document_id,
    reason: link.reason,
    corrects: link.corrects,
    handOver: link.hand_over_id === null || link.hand_over_number === null ? null : { id: link.hand_over_id, number: Number(link.hand_over_number) },
    hash: link.hash,
    recordedBy: link.recorded_by_name,
    recordedAt: link.recorded_at.toISOString(),
  };
}
