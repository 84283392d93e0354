import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { QueryDeepPartialEntity } from 'typeorm';
import { PackRevisionRow } from './pack-revision.entity.js';

const NEWEST_FIRST: KeysetOrder = { alias: 'r', column: 'r.created_at', type: 'timestamptz', descending: true };

export type NewRevision = Pick<PackRevisionRow, 'id' | 'pack' | 'revision' | 'effectiveFrom' | 'fileName' | 'sha256' | 'content' | 'loadedBy' | 'loadedByName'>;
export type ListedRevision = Omit<PackRevisionRow, 'content' | 'loadedBy' | 'decidedBy' | 'updatedAt'> & { readonly sortValue: string };

/** Files of rules as rows; what was applied is never changed again. */
@Injectable()
export class PackRevisionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(revision: NewRevision): Promise<void> {
    const values = { ...revision, origin: 'loaded', state: 'loaded' } as QueryDeepPartialEntity<PackRevisionRow>;
    await this.uow.manager.createQueryBuilder().insert().into(PackRevisionRow).values(values).updateEntity(false).execute();
  }

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<PackRevisionRow> {
    const found = await this.uow.manager.findOneBy(PackRevisionRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  change(id: string, expectedVersion: number, changes: Partial<PackRevisionRow>): Promise<number> {
    return changeVersioned(this.uow.manager, PackRevisionRow, id, expectedVersion, changes);
  }

  page(after: Position | null, limit: number): Promise<ListedRevision[]> {
    const values: unknown[] = [];
    const where = keysetAfter(NEWEST_FIRST, after, values);
    return this.uow.manager.query<ListedRevision[]>(
      `SELECT r.id, r.version, r.pack, r.revision, r.effective_from AS "effectiveFrom", r.origin, r.state, r.file_name AS "fileName", r.sha256, r.loaded_by_name AS "loadedByName",
              r.reason, r.decided_by_name AS "decidedByName", r.decided_at AS "decidedAt", r.created_at AS "createdAt", r.created_at::text AS "sortValue"
       FROM rule_pack_revision r ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(NEWEST_FIRST)} LIMIT ${limit}`,
      values,
    );
  }

  async count(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM rule_pack_revision');
    return Number(row?.count ?? 0);
  }
}
