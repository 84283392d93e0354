import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { ImportTotals } from '../domain/import-totals.js';
import { RegisterImport } from './register-import.entity.js';

export type NewImport = Pick<
  RegisterImport,
  'id' | 'fileName' | 'fileKey' | 'size' | 'sha256' | 'scanner' | 'headers' | 'notices' | 'sample' | 'mappingName' | 'mapping' | 'confidence' | 'unitId' | 'createdBy' | 'createdByName'
>;

/** How much further one batch of rows got. */
export interface Progress {
  readonly rows: number;
  readonly casesCreated: number;
  readonly itemsCreated: number;
  readonly unchanged: number;
  readonly otherwise: number;
  readonly changed: number;
  readonly refused: number;
  readonly forReview: number;
  readonly totals: ImportTotals;
}

/** Imports as rows; row-level security decides which of them exist for the reader. */
@Injectable()
export class ImportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(added: NewImport): Promise<void> {
    await this.uow.manager
      .createQueryBuilder()
      .insert()
      .into(RegisterImport)
      .values({ ...added, state: 'mapping' } as QueryDeepPartialEntity<RegisterImport>)
      .updateEntity(false)
      .execute();
  }

  /** @throws ProblemError `record.not-found`, also for an import of others */
  async get(id: string): Promise<RegisterImport> {
    const found = await this.uow.manager.findOneBy(RegisterImport, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** The import with its row held until the end of the transaction. @throws ProblemError `record.not-found` */
  async hold(id: string): Promise<RegisterImport> {
    const found = await this.uow.manager.findOne(RegisterImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** @returns the new version */
  change(id: string, expectedVersion: number, changes: Partial<RegisterImport>): Promise<number> {
    return changeVersioned(this.uow.manager, RegisterImport, id, expectedVersion, changes);
  }

  /** Adds the counts of a batch. The version stays: nobody's decision is overtaken by progress. */
  async advance(id: string, { totals, ...counted }: Progress): Promise<void> {
    await this.uow.manager.query(
      `UPDATE import SET rows_done = rows_done + $2, cases_created = cases_created + $3, items_created = items_created + $4, rows_unchanged = rows_unchanged + $5,
              rows_changed = rows_changed + $6, rows_refused = rows_refused + $7, rows_for_review = rows_for_review + $8,
              totals_by_currency = $9, items_by_class = $10, cash_by_year = $11, rows_otherwise = rows_otherwise + $12, attempts = 0, updated_at = clock_timestamp() WHERE id = $1`,
      [
        id,
        counted.rows,
        counted.casesCreated,
        counted.itemsCreated,
        counted.unchanged,
        counted.changed,
        counted.refused,
        counted.forReview,
        JSON.stringify(totals.byCurrency),
        JSON.stringify(totals.itemsByClass),
        JSON.stringify(totals.cashByYear),
        counted.otherwise,
      ],
    );
    await this.announce(id);
  }

  /** How far the reading of the file is, for the page that waits. @returns false when it is no longer wanted */
  async noteRowsRead(id: string, rowsRead: number): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown[], number]>(`UPDATE import SET rows_read = $2, updated_at = clock_timestamp() WHERE id = $1 AND state = 'reading'`, [id, rowsRead]);
    if (count > 0) await this.announce(id);
    return count > 0;
  }

  /** Which of these ids are imports whose file is still of use. */
  async knownFiles(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM import WHERE id = ANY ($1::uuid[]) AND state <> 'cancelled'`, [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  private async announce(id: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_notify('zegel_live', $1)`, [JSON.stringify({ type: 'import', id, caseId: null })]);
  }
}
