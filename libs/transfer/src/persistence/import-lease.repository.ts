import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { ImportState } from '../domain/import-state.js';

/** How long a process is taken to live without a word from it. */
const LEASE_SECONDS = 30;

export interface Taken {
  readonly id: string;
  readonly attempts: number;
}

/** Which process works on an import. The lease keeps two from the same work; that nothing is doubled does not hang on it. */
@Injectable()
export class ImportLease {
  constructor(private readonly uow: UnitOfWork) {}

  /** Takes up the oldest import in this state on which nobody works. */
  async take(state: ImportState): Promise<Taken | null> {
    const [rows] = await this.uow.manager.query<[Taken[], number]>(
      `UPDATE import SET leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds', attempts = attempts + 1
       WHERE id = (SELECT id FROM import WHERE state = $1 AND (leased_until IS NULL OR leased_until < clock_timestamp()) ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, attempts`,
      [state],
    );
    return rows[0] ?? null;
  }

  /** Says that work on it goes on. */
  async keep(id: string): Promise<void> {
    await this.uow.manager.query(`UPDATE import SET leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds' WHERE id = $1`, [id]);
  }

  /** Lets go of it, to be taken up again after so many seconds. `forgiven`: the attempt was cut short by no fault of the import. */
  async release(id: string, { afterSeconds, forgiven }: { readonly afterSeconds: number; readonly forgiven: boolean }): Promise<void> {
    await this.uow.manager.query(
      `UPDATE import SET leased_until = clock_timestamp() + make_interval(secs => $2), attempts = greatest(attempts - $3, 0) WHERE id = $1`,
      [id, afterSeconds, forgiven ? 1 : 0],
    );
  }
}
