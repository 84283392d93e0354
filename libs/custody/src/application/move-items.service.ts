import { Injectable } from '@nestjs/common';
import { UnitOfWork, refuseInvalid, type SentBody, type WorkContext } from '#platform';
import type { CorrectMoveRequest, MoveItemsRequest, MovesAnswer, ReportMissingRequest } from '../contract.js';
import { CustodyRepository } from '../persistence/custody.repository.js';
import { ItemMoves } from './item-moves.service.js';

/** Moves items from where they are to one place; says that one is not where it should be; corrects a move by a new one. */
@Injectable()
export class MoveItems {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: ItemMoves,
    private readonly custody: CustodyRepository,
  ) {}

  async execute(context: WorkContext, sent: SentBody<MoveItemsRequest>): Promise<MovesAnswer> {
    return this.uow.run(context, async () => {
      const { items, toPlaceId, movedAt, heldBy, giver, taker, reason } = await sent.judgedBy((_, sound) => this.moves.refusals(sound));
      return { moves: await this.moves.carryOut({ kind: 'moved', toPlaceId, movedAt: new Date(movedAt), heldBy, giver, taker, reason }, items) };
    });
  }

  /** From now on the item has no place: an incident on someone's list, until a move says where it is. */
  async reportMissing(context: WorkContext, itemId: string, { fromPlaceId, noticedAt, reason }: ReportMissingRequest): Promise<MovesAnswer> {
    return this.uow.run(context, async () => {
      await this.custody.caseOf(itemId);
      const moves = await this.moves.carryOut({ kind: 'missing', toPlaceId: null, movedAt: new Date(noticedAt), reason }, [{ itemId, fromPlaceId }]);
      return { moves };
    });
  }

  /** The corrected move stays as it was said; the new one says where the item is, and why the other was wrong. */
  async correct(context: WorkContext, moveId: string, request: CorrectMoveRequest): Promise<MovesAnswer> {
    const { fromPlaceId, toPlaceId, movedAt, heldBy, reason } = request;
    refuseInvalid(reason.trim() === '' ? [{ code: 'custody.reason-missing', pointer: '/reason' }] : []);
    return this.uow.run(context, async () => {
      const { item_id: itemId } = await this.custody.getMove(moveId);
      return { moves: await this.moves.carryOut({ kind: 'corrected', toPlaceId, movedAt: new Date(movedAt), heldBy, reason, corrects: moveId }, [{ itemId, fromPlaceId }]) };
    });
  }
}
