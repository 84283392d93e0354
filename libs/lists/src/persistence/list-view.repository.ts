import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, constraintOf } from '#platform';
import type { ListName } from '../contract.js';
import { ListViewRow } from './list-view.entity.js';

export interface ListedView extends Omit<ListViewRow, 'removedAt' | 'updatedAt'> {
  readonly ownerName: string;
  readonly unitCode: string | null;
  readonly unitName: string | null;
}

/** Views of lists, as far as the reader may see them: own ones, and those of the reader's units. */
@Injectable()
export class ListViewRepository {
  constructor(private readonly uow: UnitOfWork) {}

  list(list: ListName | undefined): Promise<ListedView[]> {
    return this.uow.manager.query<ListedView[]>(
      `SELECT v.id, v.version, v.list, v.name, v.state, v.owner_id AS "ownerId", a.name AS "ownerName", v.unit_id AS "unitId", u.code AS "unitCode", u.name AS "unitName"
       FROM list_view v JOIN app_user a ON a.id = v.owner_id LEFT JOIN unit u ON u.id = v.unit_id
       WHERE v.removed_at IS NULL AND ($1::text IS NULL OR v.list = $1) ORDER BY lower(v.name), v.id`,
      [list ?? null],
    );
  }

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<ListViewRow> {
    const found = await this.uow.manager.findOneBy(ListViewRow, { id });
    if (!found || found.removedAt !== null) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** @throws ProblemError `list-view.name-taken` */
  async add({ id, list, name, state, ownerId, unitId }: Pick<ListViewRow, 'id' | 'list' | 'name' | 'state' | 'ownerId' | 'unitId'>): Promise<void> {
    await unlessTaken(this.uow.manager.query('INSERT INTO list_view (id, list, name, state, owner_id, unit_id) VALUES ($1, $2, $3, $4, $5, $6)', [id, list, name, JSON.stringify(state), ownerId, unitId]));
  }

  /** @throws ProblemError `list-view.name-taken` */
  change(id: string, expectedVersion: number, changes: Partial<ListViewRow>): Promise<number> {
    return unlessTaken(changeVersioned(this.uow.manager, ListViewRow, id, expectedVersion, changes));
  }
}

async function unlessTaken<T>(written: Promise<T>): Promise<T> {
  try {
    return await written;
  } catch (error) {
    if (constraintOf(error) === 'list_view_name_unique') throw new ProblemError('rule', 'list-view.name-taken');
    throw error;
  }
}
