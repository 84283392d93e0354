import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { ProblemError } from './problem-error.js';

/** A row with a version that counts its changes from 1. */
export interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/**
 * Changes a row only when it is still at the expected version, in one conditional UPDATE. This, and not `save()`, is how
 * aggregates change: `save()` with a version column told twenty of twenty writers that they had won.
 * @returns the new version
 * @throws ProblemError `stale` (412) with the current version, or `not-found`
 */
export async function changeVersioned<E extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  id: string,
  expectedVersion: number,
  changes: Partial<E>,
): Promise<number> {
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: () => 'version + 1', updatedAt: () => 'clock_timestamp()' } as unknown as QueryDeepPartialEntity<E>)
    .where('id = :id AND version = :expectedVersion', { id, expectedVersion })
    .execute();
  if (result.affected === 1) return expectedVersion + 1;
  const { tableName } = manager.dataSource.getMetadata(entity);
  const [current] = await manager.query<{ version: number }[]>(`SELECT version FROM ${tableName} WHERE id = $1`, [id]);
  if (!current) throw new ProblemError('not-found', 'record.not-found');
  throw new ProblemError('stale', 'record.changed', { currentVersion: current.version });
}
