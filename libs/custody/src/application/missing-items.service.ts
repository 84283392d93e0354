import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Refusal } from '#platform';
import type { StockCount } from '../persistence/count.entity.js';
import { CustodyRepository } from '../persistence/custody.repository.js';
import { HandOverRepository } from '../persistence/hand-over.repository.js';
import { ItemMoves } from './item-moves.service.js';
import type { JudgedLine } from './judge-count.service.js';

/** What a count missed becomes an incident with an owner. */
@Injectable()
export class MissingItems {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly custody: CustodyRepository,
    private readonly moves: ItemMoves,
    private readonly people: HandOverRepository,
    private readonly clock: Clock,
  ) {}

  async ownerRefusals(ownerId: string | undefined): Promise<readonly Refusal[]> {
    return ownerId === undefined || (await this.people.nameOf(ownerId)) !== null ? [] : [{ code: 'place.custodian', pointer: '/ownerId' }];
  }

  /** What was not where it should be has no place from now on, and somebody who looks for it. */
  async report(count: StockCount, judged: readonly JudgedLine[], ownerId: string | undefined, at: Date): Promise<void> {
    const missing = judged.filter(({ outcome }) => outcome === 'missing');
    if (missing.length === 0) return;
    const reason = `#${count.number} ${count.placePath}`;
    await this.moves.carryOut({ kind: 'missing', toPlaceId: null, movedAt: at, reason, alone: true }, missing.map(({ id, place_id }) => ({ itemId: id, fromPlaceId: place_id })));
    const owner = ownerId ?? (await this.people.answererOf(count.placeId))?.id;
    if (owner === undefined) return;
    await this.custody.assignAll(missing.map(({ id }) => id), owner);
    for (const { id, case_id: caseId } of missing) {
      this.uow.record({ type: 'item.search-assigned', caseId, subjectType: 'item', subjectId: id, occurredOn: this.clock.today(), changes: [{ field: 'ownerId', from: null, to: owner }], data: { countId: count.id } });
    }
  }
}
