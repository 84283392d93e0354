import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import type { BulkKind } from '../contract.js';

export interface TakenBulk {
  readonly id: string;
  readonly kind: BulkKind;
  readonly work: 'act' | 'undo';
  readonly attempts: number;
  /** With whose rights: who asked for the act, or for its undoing. */
  readonly userId: string;
  readonly undoReason: string | null;
}

const LEASE_SECONDS = 60;

/** Which acts on many have work left, and who is at it. */
@Injectable()
export class BulkWorkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Takes up the act that nobody works on and that had its turn longest ago: a long one does not keep a short one waiting. */
  async take(): Promise<TakenBulk | null> {
    const [rows] = await this.uow.manager.query<[TakenBulk[], number]>(
      `UPDATE bulk_act SET leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds', attempts = attempts + 1, worked_at = clock_timestamp()
       WHERE id = (SELECT a.id FROM bulk_act a WHERE a.work IS NOT NULL AND a.stopped_at IS NULL AND (a.leased_until IS NULL OR a.leased_until < clock_timestamp())
                   ORDER BY a.worked_at NULLS FIRST, a.requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, kind, work, attempts, CASE work WHEN 'undo' THEN undo_by ELSE requested_by END AS "userId", undo_reason AS "undoReason"`,
    );
    return rows[0] ?? null;
  }

  /** Lets go of an act after a step. */
  async release(id: string, { afterSeconds, forgiven }: { readonly afterSeconds: number; readonly forgiven: boolean }): Promise<void> {
    await this.uow.manager.query('UPDATE bulk_act SET leased_until = clock_timestamp() + make_interval(secs => $2), attempts = CASE WHEN $3 THEN 0 ELSE attempts END WHERE id = $1', [id, afterSeconds, forgiven]);
  }

  /** Nothing is left to do. */
  async finish(id: string): Promise<void> {
    await this.uow.manager.query('UPDATE bulk_act SET work = NULL, version = version + 1, updated_at = clock_timestamp() WHERE id = $1', [id]);
  }

  async stop(id: string, version: number): Promise<void> {
    await this.steer(id, version, 'stopped_at = clock_timestamp()', 'work IS NOT NULL AND stopped_at IS NULL', []);
  }

  async resume(id: string, version: number): Promise<void> {
    await this.steer(id, version, 'stopped_at = NULL', 'work IS NOT NULL AND stopped_at IS NOT NULL', []);
  }

  async undo(id: string, version: number, reason: string): Promise<void> {
    await this.steer(id, version, `work = 'undo', undo_by = $3, undo_reason = $4`, 'work IS NULL', [this.uow.context.actor.id, reason]);
  }

  private async steer(id: string, version: number, change: string, when: string, values: readonly unknown[]): Promise<void> {
    const [before] = await this.uow.manager.query<{ version: number; open: boolean }[]>(`SELECT version, ${when} AS open FROM bulk_act WHERE id = $1 FOR UPDATE`, [id]);
    if (!before) throw new ProblemError('not-found', 'record.not-found');
    if (before.version !== version) throw new ProblemError('stale', 'record.changed', { currentVersion: before.version });
    if (!before.open) throw new ProblemError('rule', 'bulk.not-now');
    await this.uow.manager.query(`UPDATE bulk_act SET ${change}, version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND version = $2`, [id, version, ...values]);
  }
}
