import { Injectable } from '@nestjs/common';
import { ProblemError, refuseInvalid } from '#platform';
import type { JoinLotsRequest } from '../contract.js';
import { joinRefusals, type JoinableLot } from '../domain/lots/join-lots.js';
import { lotRefusal, type LotRefusal } from '../domain/lots/lot-refusal.js';
import { ItemFactsQuery } from '../persistence/item-facts.query.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { LotRepository } from '../persistence/lot.repository.js';
import { notALot } from './lot-rows.js';

/** Lots that are to become one: found, compared, held and written. Runs inside the caller's unit of work. */
@Injectable()
export class AlikeLots {
  constructor(
    readonly items: ItemRepository,
    readonly rows: LotRepository,
    private readonly facts: ItemFactsQuery,
  ) {}

  /** The others in the order asked; refused with every difference when they are not alike. */
  async alike(into: Item, asked: JoinLotsRequest['items']): Promise<readonly Item[]> {
    const ids = asked.map((one) => one.id);
    const found = await this.found(ids);
    refuseInvalid(namingRefusals(ids, found));
    const others = ids.flatMap((itemId) => found.get(itemId) ?? []);
    const around = await this.rows.around([into, ...others].map(({ id }) => id));
    const joinable = (item: Item): JoinableLot => ({ ...item, ...(around.get(item.id) ?? { decisionIds: [], requestIds: [], placeId: null, hasContents: false }) });
    const errors = [...notALot(into), ...joinRefusals(joinable(into), others.map(joinable))];
    if (errors.length > 0) throw new ProblemError('rule', 'lot.refused', { errors });
    return others;
  }

  /** Items that are not there or are named twice, of a list with holes where an element is not in form. */
  async namingRefusals(asked: readonly (JoinLotsRequest['items'][number] | undefined)[]): Promise<readonly LotRefusal[]> {
    const ids = asked.map((one) => one?.id);
    return namingRefusals(ids, await this.found(ids.filter((id) => id !== undefined)));
  }

  private async found(ids: readonly string[]): Promise<ReadonlyMap<string, Item>> {
    return new Map((await this.items.findAll(ids)).map((item) => [item.id, item]));
  }

  /** Each of them as it stands: what an approval is bound to. */
  async standing(ids: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    const standing: Record<string, unknown> = {};
    for (const id of ids) standing[id] = await this.facts.standing(id);
    return standing;
  }
}

function namingRefusals(ids: readonly (string | undefined)[], found: ReadonlyMap<string, Item>): readonly LotRefusal[] {
  return ids.flatMap((itemId, index): LotRefusal[] => {
    if (itemId === undefined) return [];
    if (!found.has(itemId)) return [lotRefusal('lot.item-unknown', `/items/${index}/id`)];
    return ids.indexOf(itemId) < index ? [lotRefusal('lot.twice', `/items/${index}/id`)] : [];
  });
}
