import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import { In } from 'typeorm';
import { RegisterImport } from './register-import.entity.js';

const NEWEST_FIRST: KeysetOrder = { alias: 'i', column: 'i.created_at', type: 'timestamptz', descending: true };

export interface ListedImport {
  readonly found: RegisterImport;
  readonly sortValue: string;
}

/** The list of imports, the newest first. */
@Injectable()
export class ImportListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async page(after: Position | null, limit: number): Promise<ListedImport[]> {
    const values: unknown[] = [];
    const where = keysetAfter(NEWEST_FIRST, after, values);
    const places = await this.uow.manager.query<{ id: string; sort_value: string }[]>(
      `SELECT i.id, i.created_at::text AS sort_value FROM import i ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(NEWEST_FIRST)} LIMIT ${limit}`,
      values,
    );
    const found = new Map((await this.uow.manager.findBy(RegisterImport, { id: In(places.map(({ id }) => id)) })).map((row) => [row.id, row]));
    return places.flatMap(({ id, sort_value }) => {
      const row = found.get(id);
      return row ? [{ found: row, sortValue: sort_value }] : [];
    });
  }

  async count(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM import');
    return Number(row?.count ?? 0);
  }
}
