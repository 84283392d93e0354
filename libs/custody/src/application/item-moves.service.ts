import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ItemBonds } from '#items';
import { ProblemError, UnitOfWork, legalDateOf, refuseInvalid, type Refusal } from '#platform';
import type { MovedItem } from '../contract.js';
import { moveHash, type HashedMove } from '../domain/chain-hash.js';
import { checkMove, isSealBroken, sealAfter, type MovePointers } from '../domain/check-move.js';
import type { CustodyRefusal } from '../domain/custody-refusal.js';
import type { MoveKind, Standing } from '../domain/move.js';
import { PLACE_KINDS, type PlaceKind } from '../domain/place-kind.js';
import { CustodyRepository, type CustodyRow, type NewMove } from '../persistence/custody.repository.js';
import { PlaceRepository, type HeldPlace } from '../persistence/place.repository.js';

/** What the moves of one act have in common. */
export interface Act {
  /** `moved` becomes `placed` for an item that had no place. */
  readonly kind: MoveKind;
  readonly toPlaceId: string | null;
  readonly movedAt: Date;
  readonly heldBy?: string | undefined;
  readonly giver?: string | undefined;
  readonly taker?: string | undefined;
  readonly reason?: string | undefined;
  readonly corrects?: string;
  /** What lies in these things was looked at by itself: it does not go along. */
  readonly alone?: true;
  /** Where its fields stand in the request, by the place of an item in it; left out, as in a request for several. */
  readonly pointers?: (index: number) => MovePointers;
  /** The hand-over that the moves are part of, with the hash of what was signed. */
  readonly handOver?: { readonly id: string; readonly hash: string };
}

/** An item that is asked for, and its place in the request. */
interface AskedAt {
  readonly item: MovedItem;
  readonly index: number;
}

/** What is in form of an act, and of its items, each in its place; one that is not is a hole. */
export type StatedAct = Pick<Act, 'kind' | 'heldBy' | 'pointers'> & { readonly [K in 'toPlaceId' | 'movedAt']?: Act[K] | undefined };
export type StatedItems = readonly (MovedItem | undefined)[];

interface Judged extends Prepared {
  readonly ofForm: readonly CustodyRefusal[];
  /** That an item is not where it is said to be, or cannot go. */
  readonly ofStanding: readonly CustodyRefusal[];
}

/** What moves start from, locked until the end of the transaction. */
export interface Prepared {
  readonly rows: ReadonlyMap<string, CustodyRow>;
  readonly to: HeldPlace | null;
  /** What goes along: all that lies in what was asked, with which of the asked it goes. */
  readonly companions: readonly AskedAt[];
}

export interface CarriedOut {
  readonly itemId: string;
  readonly moveId: string;
  readonly number: number;
}

/** What becomes of a kind of move on the timeline of the item. */
const FACTS: Readonly<Record<MoveKind, string>> = {
  placed: 'item.placed',
  moved: 'item.moved',
  'handed-over': 'item.handed-over',
  missing: 'item.missing',
  found: 'item.found',
  corrected: 'item.place-corrected',
  'split-off': 'item.placed',
  joined: 'item.unplaced',
};

/** Makes moves, of what was asked and of all that lies in it: checks them against where the items are, links them to their chains, records their facts. Runs inside the caller's unit of work. */
@Injectable()
export class ItemMoves {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly places: PlaceRepository,
    private readonly custody: CustodyRepository,
    private readonly bonds: ItemBonds,
  ) {}

  /** @throws ProblemError `custody.move-refused` (409) with every refusal, among them where an item really is */
  async carryOut(act: Act, asked: readonly MovedItem[]): Promise<CarriedOut[]> {
    const { rows, to, companions } = await this.prepare(act, asked);
    const { corrects: _ofTheAskedOnly, ...alike } = act;
    const moves = [...asked.map((item) => this.linkOf(act, to, item, rowOf(rows, item))), ...companions.map(({ item }) => this.linkOf(alike, to, item, rowOf(rows, item)))];
    await this.custody.addMoves(moves);
    for (const move of moves) this.record(move);
    await this.bonds.goAlone(moves.map(({ item_id }) => item_id));
    return moves.map(({ item_id, id, number }) => ({ itemId: item_id, moveId: id, number }));
  }

  /** Locks what the moves start from and refuses what cannot be, without moving anything yet */
  async prepare(act: Act, asked: readonly MovedItem[]): Promise<Prepared> {
    const { ofForm, ofStanding, rows, to, companions } = await this.judge(act, asked, act.alone);
    if (ofForm.length > 0) refuseInvalid([...ofForm, ...ofStanding]);
    await this.cases.requireToWorkIn([...new Set([...rows.values()].map(({ case_id }) => case_id))]);
    if (ofStanding.length > 0) throw new ProblemError('rule', 'custody.move-refused', { errors: ofStanding });
    return { rows, to, companions };
  }

  /** What the register finds wrong with what is asked, as far as it is in form, locked as for the move itself. */
  async refusals(act: StatedAct, asked: StatedItems): Promise<{ readonly ofForm: readonly Refusal[]; readonly ofStanding: readonly Refusal[] }> {
    return this.judge(act, asked);
  }

  private async judge(act: StatedAct, items: StatedItems, alone = false): Promise<Judged> {
    const asked = items.flatMap((item, index): AskedAt[] => (item ? [{ item, index }] : []));
    const { along, rows } = await this.hold(asked.map(({ item }) => item), alone);
    const { toPlaceId, movedAt, kind, pointers = amongSeveral } = act;
    const to = typeof toPlaceId === 'string' ? await this.places.hold(toPlaceId) : null;
    const companions = companionsOf(asked, along, rows);
    const ofStanding = [...asked, ...companions].flatMap(({ item, index }) => {
      const row = rows.get(item.itemId);
      return row ? checkMove(standingOf(row), item, { kind, toPlaceId, movedAt: movedAt?.toISOString() }, pointers(index)) : [];
    });
    return { rows, to, companions, ofStanding, ofForm: [...this.placeRefusals(act, to), ...itemRefusals(asked, rows), ...(await this.photoRefusals(asked, rows))] };
  }

  /** What was asked and what lies in it, locked at once and so in one order. */
  private async hold(asked: readonly MovedItem[], alone = false): Promise<{ readonly along: Awaited<ReturnType<ItemBonds['within']>>; readonly rows: ReadonlyMap<string, CustodyRow> }> {
    const ids = asked.map(({ itemId }) => itemId);
    const along = alone ? [] : await this.bonds.within(ids);
    const rows = await this.custody.lock([...ids, ...along.map(({ id }) => id)]);
    return { along, rows: new Map(rows.map((row) => [row.item_id, row])) };
  }

  private placeRefusals({ toPlaceId, heldBy }: Pick<StatedAct, 'toPlaceId' | 'heldBy'>, to: HeldPlace | null): readonly CustodyRefusal[] {
    if (typeof toPlaceId !== 'string') return [];
    if (to === null) return [{ code: 'record.reference-unknown', pointer: '/toPlaceId' }];
    return [
      ...(to.closed_on === null ? [] : [{ code: 'place.closed', pointer: '/toPlaceId' } as const]),
      ...(PLACE_KINDS[to.kind as PlaceKind].namesHolder && !heldBy ? [{ code: 'custody.holder-missing', pointer: '/heldBy' } as const] : []),
    ];
  }

  private async photoRefusals(asked: readonly AskedAt[], rows: ReadonlyMap<string, CustodyRow>): Promise<readonly CustodyRefusal[]> {
    const claimed = asked.flatMap(({ item: { itemId, photoDocumentId: documentId } }) => {
      const caseId = rows.get(itemId)?.case_id;
      return documentId === undefined || caseId === undefined ? [] : [{ caseId, documentId }];
    });
    const known = await this.custody.photosOfCases(claimed);
    return asked.flatMap(({ item: { photoDocumentId: id }, index }) => (id === undefined || known.has(id) ? [] : [{ code: 'custody.photo-elsewhere', pointer: `/items/${index}/photoDocumentId` } as const]));
  }

  /** What the hash of a move covers. */
  private saidOf(act: Act, to: HeldPlace | null, item: MovedItem, at: CustodyRow): HashedMove {
    const me = this.uow.context.actor.name;
    return {
      id: randomUUID(),
      itemId: item.itemId,
      number: at.moves + 1,
      kind: act.kind === 'moved' && at.place_id === null ? 'placed' : act.kind,
      fromPlaceId: at.place_id,
      toPlaceId: act.toPlaceId,
      movedAt: act.movedAt.toISOString(),
      giver: act.giver ?? at.held_by ?? at.custodian ?? me,
      taker: act.taker ?? act.heldBy ?? to?.custodian ?? me,
      sealOut: item.sealOut ?? null,
      sealIn: item.sealIn ?? null,
      condition: item.condition ?? null,
      reason: act.reason ?? null,
      corrects: act.corrects ?? null,
      handOverHash: act.handOver?.hash ?? null,
    };
  }

  private linkOf(act: Act, to: HeldPlace | null, item: MovedItem, at: CustodyRow): NewMove {
    const said = this.saidOf(act, to, item, at);
    return {
      id: said.id,
      item_id: item.itemId,
      case_id: at.case_id,
      number: said.number,
      kind: said.kind,
      from_place_id: at.place_id,
      from_path: at.path,
      to_place_id: act.toPlaceId,
      to_path: to?.path ?? null,
      held_by: act.heldBy ?? null,
      giver: said.giver,
      taker: said.taker,
      moved_at: said.movedAt,
      seal_out: said.sealOut,
      seal_in: said.sealIn,
      seal_after: sealAfter(at, item),
      seal_broken: isSealBroken(at, item),
      condition: said.condition,
      condition_note: item.conditionNote ?? null,
      photo_document_id: item.photoDocumentId ?? null,
      reason: said.reason,
      corrects: said.corrects,
      hand_over_id: act.handOver?.id ?? null,
      hand_over_hash: said.handOverHash,
      previous_hash: at.last_hash,
      hash: moveHash(at.last_hash, said),
    };
  }

  private record(move: NewMove): void {
    const subject = { caseId: move.case_id, subjectType: 'item', subjectId: move.item_id, occurredOn: legalDateOf(new Date(move.moved_at)), occurredAt: move.moved_at };
    this.uow.record({
      ...subject,
      type: FACTS[move.kind as MoveKind],
      ...(move.reason !== null && { reason: move.reason }),
      ...(move.photo_document_id !== null && { documentId: move.photo_document_id }),
      changes: [{ field: 'place', from: move.from_path, to: move.to_path }],
      data: { moveId: move.id, number: move.number, giver: move.giver, taker: move.taker, seal: move.seal_after, hash: move.hash, ...(move.hand_over_id !== null && { handOverId: move.hand_over_id }) },
    });
    if (move.seal_broken) this.uow.record({ ...subject, type: 'seal.broken', data: { moveId: move.id, seal: move.seal_out } });
  }
}

/** The fields of a request for several items. */
function amongSeveral(index: number): MovePointers {
  return { fromPlaceId: `/items/${index}/fromPlaceId`, going: `/items/${index}`, movedAt: '/movedAt' };
}

function rowOf(rows: ReadonlyMap<string, CustodyRow>, { itemId }: MovedItem): CustodyRow {
  const row = rows.get(itemId);
  if (!row) throw new Error('An item without a row of custody was not refused.');
  return row;
}

/** What goes along with what was asked: all that lies in it, from where it stands; what stands elsewhere by itself stays there. */
function companionsOf(
  asked: readonly AskedAt[],
  along: readonly { readonly id: string; readonly topId: string }[],
  rows: ReadonlyMap<string, CustodyRow>,
): readonly AskedAt[] {
  return along.flatMap(({ id, topId }) => {
    const top = asked.find(({ item: { itemId } }) => itemId === topId);
    const [mine, tops] = [rows.get(id), rows.get(topId)];
    return top && mine && tops && mine.place_id === tops.place_id ? [{ item: { itemId: id, fromPlaceId: mine.place_id }, index: top.index }] : [];
  });
}

function standingOf(row: CustodyRow): Standing {
  return { itemId: row.item_id, placeId: row.place_id, path: row.path, seal: row.seal, moves: row.moves, since: row.since?.toISOString() ?? null };
}

function itemRefusals(asked: readonly AskedAt[], rows: ReadonlyMap<string, CustodyRow>): readonly CustodyRefusal[] {
  return asked.flatMap(({ item: { itemId }, index }): CustodyRefusal[] => {
    if (!rows.has(itemId)) return [{ code: 'custody.item-unknown', pointer: `/items/${index}/itemId` }];
    return asked.some((other) => other.item.itemId === itemId && other.index < index) ? [{ code: 'custody.item-twice', pointer: `/items/${index}/itemId` }] : [];
  });
}
