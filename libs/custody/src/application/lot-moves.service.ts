import { Injectable } from '@nestjs/common';
import type { JoinedInto, LotEffect, SplitOff } from '#items';
import { Clock } from '#platform';
import { CustodyRepository } from '../persistence/custody.repository.js';
import { ItemMoves } from './item-moves.service.js';

/** Where a lot is, its parts are; what was joined into another is nowhere any more. Each by a move of its own chain. */
@Injectable()
export class LotMoves implements LotEffect {
  constructor(
    private readonly custody: CustodyRepository,
    private readonly moves: ItemMoves,
    private readonly clock: Clock,
  ) {}

  async onSplit({ lotId, partIds }: SplitOff): Promise<void> {
    const [lot] = await this.custody.lock([lotId]);
    if (!lot || lot.place_id === null) return;
    await this.moves.carryOut(
      { kind: 'split-off', toPlaceId: lot.place_id, movedAt: this.clock.now(), heldBy: lot.held_by ?? undefined },
      partIds.map((itemId) => ({ itemId, fromPlaceId: null })),
    );
  }

  async onJoin({ itemIds, reason }: JoinedInto): Promise<void> {
    const placed = (await this.custody.lock(itemIds)).filter(({ place_id }) => place_id !== null);
    if (placed.length === 0) return;
    await this.moves.carryOut(
      { kind: 'joined', toPlaceId: null, movedAt: this.clock.now(), reason },
      placed.map(({ item_id: itemId, place_id: fromPlaceId }) => ({ itemId, fromPlaceId })),
    );
  }
}
