import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export interface Erasure {
  /** `unsealed`: its log is not sealed yet, so that it waits. */
  readonly outcome: 'erased' | 'held' | 'restricted' | 'open' | 'changed' | 'not-due' | 'unsealed';
  /** Of the log: from the first leaf up to, not including, the last. */
  readonly leaves: readonly (readonly [number, number])[];
  readonly rows_erased: number;
  readonly files_erased: number;
  readonly log_rows_erased: number;
}

export interface SignedLine {
  readonly list_id: string;
  readonly case_id: string;
}

/** Carrying out what was signed; what may be erased is judged by the database, in the transaction that erases. */
@Injectable()
export class ErasureRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Lines that wait, one after another. */
  async next(after: SignedLine | null): Promise<SignedLine | null> {
    const [row] = await this.uow.manager.query<SignedLine[]>(
      `SELECT l.list_id, l.case_id FROM destruction_line l JOIN destruction_list d ON d.id = l.list_id
       WHERE d.state = 'signed' AND l.state = 'listed' AND ($1::uuid IS NULL OR (l.list_id, l.case_id) > ($1, $2::uuid)) ORDER BY l.list_id, l.case_id LIMIT 1`,
      [after?.list_id ?? null, after?.case_id ?? null],
    );
    return row ?? null;
  }

  /** @returns null when another worker was faster */
  async erase({ list_id, case_id }: SignedLine): Promise<Erasure | null> {
    const waits = await this.uow.manager.query<unknown[]>(`SELECT 1 FROM destruction_line WHERE list_id = $1 AND case_id = $2 AND state = 'listed' FOR UPDATE SKIP LOCKED`, [list_id, case_id]);
    if (waits.length === 0) return null;
    const [row] = await this.uow.manager.query<Erasure[]>('SELECT * FROM erase_case($1, $2)', [list_id, case_id]);
    return row ?? null;
  }

  async settle({ list_id, case_id }: SignedLine, { outcome, rows_erased, files_erased, log_rows_erased }: Erasure): Promise<void> {
    await this.uow.manager.query(
      `UPDATE destruction_line SET state = $3, settled_at = clock_timestamp(), rows_erased = $4, files_erased = $5, log_rows_erased = $6 WHERE list_id = $1 AND case_id = $2`,
      [list_id, case_id, outcome, rows_erased, files_erased, log_rows_erased],
    );
  }

  async noteFailed({ list_id, case_id }: SignedLine): Promise<void> {
    await this.uow.manager.query(`UPDATE destruction_line SET failed_at = clock_timestamp() WHERE list_id = $1 AND case_id = $2 AND state = 'listed'`, [list_id, case_id]);
  }

  /** Keys of files whose rows are gone, and which are still there, one after another. */
  async filesLeft(after: string, limit: number): Promise<readonly string[]> {
    return (await this.uow.manager.query<{ key: string }[]>('SELECT key FROM erased_file WHERE deleted_at IS NULL AND key > $1 ORDER BY key LIMIT $2', [after, limit])).map(({ key }) => key);
  }

  async noteGone(keys: readonly string[]): Promise<void> {
    await this.uow.manager.query('UPDATE erased_file SET deleted_at = clock_timestamp() WHERE key = ANY ($1)', [keys]);
  }

  /** Lists of which every case is settled and every file gone. @returns their ids */
  async finish(): Promise<readonly string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `WITH finished AS (UPDATE destruction_list d SET state = 'executed', executed_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp()
         WHERE d.state = 'signed' AND NOT EXISTS (SELECT 1 FROM destruction_line l WHERE l.list_id = d.id AND l.state = 'listed')
           AND NOT EXISTS (SELECT 1 FROM erased_file f WHERE f.list_id = d.id AND f.deleted_at IS NULL) RETURNING d.id)
       SELECT id FROM finished`,
    );
    return rows.map(({ id }) => id);
  }
}
