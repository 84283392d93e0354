import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import { ItemIdentifier } from './item-identifier.entity.js';
import { Item } from './item.entity.js';

export type NewItem = Omit<Item, 'version' | 'updatedAt' | 'nextDeadlineId' | 'parentId' | 'bond' | 'splitFromId' | 'joinedIntoId' | 'seizedSeal'>;

/** A thing as it was taken. */
export type SeizedItem = NewItem & Pick<Item, 'seizedSeal'>;

/** A part of a lot. */
export type NewPart = NewItem & Pick<Item, 'splitFromId'>;

/** Items and their identifiers as rows; row-level security decides which of them exist for the reader. */
@Injectable()
export class ItemRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found`, also for an item of a case the actor may not know of */
  async get(id: string): Promise<Item> {
    const found = await this.uow.manager.findOneBy(Item, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  findAll(ids: readonly string[]): Promise<Item[]> {
    return this.uow.manager.findBy(Item, { id: In([...ids]) });
  }

  ofCase(caseId: string): Promise<Item[]> {
    return this.uow.manager.find(Item, { where: { caseId }, order: { number: 'ASC' } });
  }

  identifiersOf(itemId: string): Promise<ItemIdentifier[]> {
    return this.uow.manager.find(ItemIdentifier, { where: { itemId }, order: { kind: 'ASC', normalised: 'ASC' } });
  }

  /** Takes the next `count` item numbers of a case; the row lock keeps two seizures of one case apart. @returns the first */
  async takeNumbers(caseId: string, count: number): Promise<number> {
    const [[row]] = await this.uow.manager.query<[{ first: number }[], number]>(
      'UPDATE case_file SET last_item_number = last_item_number + $2 WHERE id = $1 RETURNING last_item_number - $2 + 1 AS first',
      [caseId, count],
    );
    if (!row) throw new ProblemError('not-found', 'record.not-found');
    return row.first;
  }

  async add(items: readonly (NewItem | SeizedItem | NewPart)[], identifiers: readonly ItemIdentifier[]): Promise<void> {
    await this.uow.manager.createQueryBuilder().insert().into(Item).values(items as QueryDeepPartialEntity<Item>[]).updateEntity(false).execute();
    if (identifiers.length > 0) await this.uow.manager.insert(ItemIdentifier, [...identifiers]);
  }

  change(id: string, expectedVersion: number, changes: Partial<Item>): Promise<number> {
    return changeVersioned(this.uow.manager, Item, id, expectedVersion, changes);
  }

  async replaceIdentifiers(itemId: string, identifiers: readonly ItemIdentifier[]): Promise<void> {
    await this.uow.manager.delete(ItemIdentifier, { itemId });
    if (identifiers.length > 0) await this.uow.manager.insert(ItemIdentifier, [...identifiers]);
  }

  async follow(itemId: string, caseId: string, userId: string): Promise<void> {
    await this.uow.manager.query('INSERT INTO item_follower (item_id, user_id, case_id) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT item_follower_pk DO NOTHING', [itemId, userId, caseId]);
  }

  async unfollow(itemId: string, userId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM item_follower WHERE item_id = $1 AND user_id = $2', [itemId, userId]);
  }

  async followersOf(itemId: string, userId: string): Promise<{ count: number; mine: boolean }> {
    const [row] = await this.uow.manager.query<{ count: string; mine: boolean }[]>('SELECT count(*) AS count, coalesce(bool_or(user_id = $2), false) AS mine FROM item_follower WHERE item_id = $1', [itemId, userId]);
    return { count: Number(row?.count ?? 0), mine: row?.mine ?? false };
  }
}
