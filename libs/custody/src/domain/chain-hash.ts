import { createHash } from 'node:crypto';

/** What a move says, as far as its hash covers it. */
export interface HashedMove {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly kind: string;
  readonly fromPlaceId: string | null;
  readonly toPlaceId: string | null;
  readonly movedAt: string;
  readonly giver: string;
  readonly taker: string;
  readonly sealOut: string | null;
  readonly sealIn: string | null;
  readonly condition: string | null;
  readonly reason: string | null;
  readonly corrects: string | null;
  /** The hash of the hand-over that the move is part of. */
  readonly handOverHash: string | null;
}

/**
 * The hash of a move over what it says and over the hash before it, so that a changed or dropped row shows in every later
 * one. SHA-256 of a JSON list in this order, in hexadecimal; a move of a hand-over adds the hash of what was signed.
 */
export function moveHash(previous: string | null, move: HashedMove): string {
  const { id, itemId, number, kind, fromPlaceId, toPlaceId, movedAt, giver, taker, sealOut, sealIn, condition, reason, corrects, handOverHash } = move;
  const said = [previous, id, itemId, number, kind, fromPlaceId, toPlaceId, movedAt, giver, taker, sealOut, sealIn, condition, reason, corrects, ...(handOverHash === null ? [] : [handOverHash])];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
