import { Inject, Injectable } from '@nestjs/common';
import { CaseAccess, changesBetween } from '#cases';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { JoinLotsRequest, JoinLotsResponse } from '../contract.js';
import { emptied, joinRefusals, type JoinableLot } from '../domain/lots/join-lots.js';
import { lotRefusal, type LotRefusal } from '../domain/lots/lot-refusal.js';
import { sumOf } from '../domain/lots/lot.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { LotRepository } from '../persistence/lot.repository.js';
import { LOT_EFFECTS, type LotEffect } from './lot-effect.js';
import { columnsOf, notALot, sharesOf } from './lot-rows.js';

/**
 * Makes several things one again: what is alike in class, case, state, grounds, decisions, day of seizure and place. The others end as
 * joined, with nothing left of them but their story.
 */
@Injectable()
export class JoinLots {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly lots: LotRepository,
    @Inject(LOT_EFFECTS) private readonly effects: readonly LotEffect[],
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, { items: asked, reason }: JoinLotsRequest): Promise<JoinLotsResponse> {
    refuseInvalid(reason.trim() === '' ? [lotRefusal('lot.reason-missing', '/reason')] : []);
    return this.uow.run(context, async () => {
      await this.lots.hold([id, ...asked.map((one) => one.id)]);
      const into = await this.items.get(id);
      await this.cases.requireToChange(into.caseId);
      if (into.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: into.version });
      const others = await this.others(asked.map((one) => one.id));
      await this.refuseUnlike(into, others);
      await this.lots.open('join', into, reason);
      const sum = columnsOf(into, sumOf([into, ...others].map(sharesOf)));
      const version = await this.items.change(id, expectedVersion, sum);
      for (const [index, other] of others.entries()) await this.end(other, asked[index]?.version ?? other.version, into, reason);
      for (const effect of this.effects) await effect.onJoin?.({ intoId: id, caseId: into.caseId, itemIds: others.map((one) => one.id), reason });
      this.uow.record({
        type: 'item.lot-joined',
        caseId: into.caseId,
        subjectType: 'item',
        subjectId: id,
        occurredOn: this.clock.today(),
        reason,
        changes: changesBetween(into, sum),
        data: { joined: others.map(({ id: itemId, reference, quantity }) => ({ id: itemId, reference, quantity })), unit: into.quantityUnit },
      });
      return { id, version, quantity: sum.quantity };
    });
  }

  /** In the order asked. */
  private async others(ids: readonly string[]): Promise<readonly Item[]> {
    const found = new Map((await this.items.findAll(ids)).map((item) => [item.id, item]));
    refuseInvalid(
      ids.flatMap((itemId, index): LotRefusal[] => {
        if (!found.has(itemId)) return [lotRefusal('lot.item-unknown', `/items/${index}/id`)];
        return ids.indexOf(itemId) < index ? [lotRefusal('lot.twice', `/items/${index}/id`)] : [];
      }),
    );
    return ids.flatMap((itemId) => found.get(itemId) ?? []);
  }

  private async refuseUnlike(into: Item, others: readonly Item[]): Promise<void> {
    const around = await this.lots.around([into, ...others].map(({ id }) => id));
    const joinable = (item: Item): JoinableLot => ({ ...item, ...(around.get(item.id) ?? { decisionIds: [], requestIds: [], placeId: null, hasContents: false }) });
    const errors = [...notALot(into), ...joinRefusals(joinable(into), others.map(joinable))];
    if (errors.length > 0) throw new ProblemError('rule', 'lot.refused', { errors });
  }

  private async end(item: Item, expectedVersion: number, into: Item, reason: string): Promise<void> {
    const nothing = columnsOf(item, emptied(sharesOf(item)));
    const statusEventId = this.uow.record({
      type: 'item.joined',
      caseId: item.caseId,
      subjectType: 'item',
      subjectId: item.id,
      occurredOn: this.clock.today(),
      reason,
      changes: [{ field: 'status', from: item.status, to: 'joined' }, ...changesBetween(item, nothing)],
      data: { from: item.status, to: 'joined', intoId: into.id, into: into.reference, assetClass: item.assetClass },
    });
    await this.items.change(item.id, expectedVersion, { ...nothing, status: 'joined', statusEventId, joinedIntoId: into.id, parentId: null, bond: null, awaitingSince: null });
  }
}
