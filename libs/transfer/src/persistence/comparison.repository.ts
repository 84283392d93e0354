import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import type { QueryDeepPartialEntity } from 'typeorm';
import { ComparisonRecord } from './comparison.entity.js';

export type NewComparison = Pick<ComparisonRecord, 'id' | 'importId' | 'scopeKind' | 'scopeId' | 'scopeTitle' | 'matchBy' | 'mapping' | 'createdBy' | 'createdByName'>;

export interface TakenComparison {
  readonly id: string;
  readonly state: ComparisonRecord['state'];
  readonly attempts: number;
}

const LEASE_SECONDS = 30;

/** Comparisons as rows, and who works on them. */
@Injectable()
export class ComparisonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(added: NewComparison): Promise<void> {
    await this.uow.manager.createQueryBuilder().insert().into(ComparisonRecord).values(added as QueryDeepPartialEntity<ComparisonRecord>).updateEntity(false).execute();
  }

  /** @throws ProblemError `record.not-found`, also for a comparison of another */
  async get(id: string): Promise<ComparisonRecord> {
    const found = await this.uow.manager.findOneBy(ComparisonRecord, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async hold(id: string): Promise<ComparisonRecord> {
    const found = await this.uow.manager.findOne(ComparisonRecord, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  change(id: string, expectedVersion: number, changes: Partial<ComparisonRecord>): Promise<number> {
    return changeVersioned(this.uow.manager, ComparisonRecord, id, expectedVersion, changes);
  }

  /** Takes up the oldest comparison that is to be read, or of which something was accepted, and on which nobody works. */
  async take(): Promise<TakenComparison | null> {
    const [rows] = await this.uow.manager.query<[TakenComparison[], number]>(
      `UPDATE comparison SET leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds', attempts = attempts + 1
       WHERE id = (
         SELECT c.id FROM comparison c
         WHERE (c.leased_until IS NULL OR c.leased_until < clock_timestamp()) AND c.stopped_at IS NULL
           AND (c.state = 'reading' OR (c.state = 'compared' AND EXISTS (SELECT 1 FROM comparison_row r WHERE r.comparison_id = c.id AND r.state = 'queued')))
         ORDER BY c.created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, state, attempts`,
    );
    return rows[0] ?? null;
  }

  async keepLease(id: string): Promise<void> {
    await this.uow.manager.query(`UPDATE comparison SET leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds' WHERE id = $1`, [id]);
  }

  async release(id: string, { afterSeconds, forgiven }: { readonly afterSeconds: number; readonly forgiven: boolean }): Promise<void> {
    await this.uow.manager.query(`UPDATE comparison SET leased_until = clock_timestamp() + make_interval(secs => $2), attempts = CASE WHEN $3 THEN 0 ELSE attempts END WHERE id = $1`, [id, afterSeconds, forgiven]);
  }

  async noteRowsRead(id: string, rowsRead: number): Promise<void> {
    await this.uow.manager.query('UPDATE comparison SET rows_read = $2, updated_at = clock_timestamp() WHERE id = $1', [id, rowsRead]);
  }
}
