import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { CorrectMoveRequest, MoveItemsRequest, MovesAnswer, ReportMissingRequest } from '../contract.js';
import type { MovePointers } from '../domain/check-move.js';
import { CustodyRepository } from '../persistence/custody.repository.js';
import { ItemMoves, type StatedAct, type StatedItems } from './item-moves.service.js';

const OF_CORRECTION: MovePointers = { fromPlaceId: '/fromPlaceId', going: '/toPlaceId', movedAt: '/movedAt' };
const OF_MISSING: MovePointers = { fromPlaceId: '/fromPlaceId', going: '/fromPlaceId', movedAt: '/noticedAt' };

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
      const { items, toPlaceId, movedAt, heldBy, giver, taker, reason } = await sent.judgedBy((_, stated, lists) => this.refusals({ kind: 'moved', toPlaceId: stated.toPlaceId, heldBy: stated.heldBy, movedAt: momentOf(stated.movedAt) }, lists.items ?? []));
      return { moves: await this.moves.carryOut({ kind: 'moved', toPlaceId, movedAt: new Date(movedAt), heldBy, giver, taker, reason }, items) };
    });
  }

  /** From now on the item has no place: an incident on someone's list, until a move says where it is. */
  async reportMissing(context: WorkContext, itemId: string, sent: SentBody<ReportMissingRequest>): Promise<MovesAnswer> {
    return this.uow.run(context, async () => {
      await this.custody.caseOf(itemId);
      const act = { kind: 'missing', toPlaceId: null, pointers: () => OF_MISSING } as const;
      const { fromPlaceId, noticedAt, reason } = await sent.judgedBy((_, stated) => this.refusals({ ...act, movedAt: momentOf(stated.noticedAt) }, oneFrom(itemId, stated.fromPlaceId)));
      return { moves: await this.moves.carryOut({ ...act, movedAt: new Date(noticedAt), reason }, [{ itemId, fromPlaceId }]) };
    });
  }

  /** The corrected move stays as it was said; the new one says where the item is, and why the other was wrong. */
  async correct(context: WorkContext, moveId: string, sent: SentBody<CorrectMoveRequest>): Promise<MovesAnswer> {
    return this.uow.run(context, async () => {
      const { item_id: itemId } = await this.custody.getMove(moveId);
      const act = { kind: 'corrected', pointers: () => OF_CORRECTION } as const;
      const { fromPlaceId, toPlaceId, movedAt, heldBy, reason } = await sent.judgedBy((_, stated) => this.refusals({ ...act, toPlaceId: stated.toPlaceId, heldBy: stated.heldBy, movedAt: momentOf(stated.movedAt) }, oneFrom(itemId, stated.fromPlaceId)));
      return { moves: await this.moves.carryOut({ ...act, toPlaceId, movedAt: new Date(movedAt), heldBy, reason, corrects: moveId }, [{ itemId, fromPlaceId }]) };
    });
  }

  private async refusals(act: StatedAct, items: StatedItems): Promise<readonly Refusal[]> {
    const { ofForm, ofStanding } = await this.moves.refusals(act, items);
    return [...ofForm, ...ofStanding];
  }
}

function momentOf(stated: string | undefined): Date | undefined {
  return stated === undefined ? undefined : new Date(stated);
}

/** Whether it is where it is said to be, is not asked when that is not said in form. */
function oneFrom(itemId: string, fromPlaceId: string | null | undefined): StatedItems {
  return [fromPlaceId === undefined ? undefined : { itemId, fromPlaceId }];
}
