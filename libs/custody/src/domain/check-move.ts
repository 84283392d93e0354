import type { CustodyRefusal } from './custody-refusal.js';
import type { AskedItem, MoveKind, Standing } from './move.js';

/** A move as it is asked for: where to (null: nowhere known), when, and of what kind. What is not stated in form is undefined. */
export interface AskedMove {
  readonly kind: MoveKind;
  readonly toPlaceId: string | null | undefined;
  /** ISO 8601 in UTC. */
  readonly movedAt: string | undefined;
}

/** Where in a request what a move says stands, as JSON Pointers. */
export interface MovePointers {
  readonly fromPlaceId: string;
  /** What has this item go to that place. */
  readonly going: string;
  readonly movedAt: string;
}

/**
 * Whether an item can make this move, with every refusal at once. The chain has no gaps: a move starts where the last one
 * ended, and not before it. A correction may be dated back; it says why.
 */
export function checkMove(at: Standing, asked: AskedItem, move: AskedMove, pointers: MovePointers): readonly CustodyRefusal[] {
  const refusals: CustodyRefusal[] = [];
  if (asked.fromPlaceId !== at.placeId) {
    const code = at.placeId === null ? 'custody.nowhere' : 'custody.elsewhere';
    refusals.push({ code, pointer: pointers.fromPlaceId, params: { itemId: at.itemId, placeId: at.placeId, place: at.path ?? '' } });
  }
  if (at.placeId === move.toPlaceId && move.kind !== 'handed-over') {
    refusals.push({ code: move.toPlaceId === null ? 'custody.nowhere-already' : 'custody.there-already', pointer: pointers.going, params: { itemId: at.itemId, place: at.path ?? '' } });
  }
  if (at.since !== null && move.movedAt !== undefined && minuteOf(move.movedAt) < minuteOf(at.since) && move.kind !== 'corrected') {
    refusals.push({ code: 'custody.before-last', pointer: pointers.movedAt, params: { since: at.since } });
  }
  return refusals;
}

/** Times are typed to the minute: two moves in one minute follow each other. */
function minuteOf(moment: string): string {
  return moment.slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** A seal was broken when the one found is not the one that was put on. */
export function isSealBroken(at: Pick<Standing, 'seal'>, asked: Pick<AskedItem, 'sealOut'>): boolean {
  return at.seal !== null && asked.sealOut !== undefined && asked.sealOut !== at.seal;
}

/** The seal on it afterwards: a new one, none when the old one was broken, or the one it had. */
export function sealAfter(at: Pick<Standing, 'seal'>, asked: Pick<AskedItem, 'sealIn' | 'sealOut'>): string | null {
  if (asked.sealIn !== undefined) return asked.sealIn;
  return isSealBroken(at, asked) ? null : at.seal;
}
