import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import { ReplanJobRow } from './replan-job.entity.js';

/** How long a process is taken to live without a word from it. */
const LEASE_SECONDS = 30;
const NEWEST_FIRST: KeysetOrder = { alias: 'j', column: 'j.created_at', type: 'timestamptz', descending: true };

export type NewReplanJob = Pick<ReplanJobRow, 'id' | 'cause' | 'about' | 'reason' | 'causeEventId' | 'touches' | 'startedBy' | 'startedByName'>;

/** How much further a batch of cases got. */
export interface ReplanProgress {
  readonly done: number;
  readonly moved: number;
  readonly failed: number;
  readonly afterCaseId: string;
}

/** Jobs that plan cases again, as rows: the truth of how far they are, whatever becomes of the queue. */
@Injectable()
export class ReplanJobRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(job: NewReplanJob): Promise<void> {
    await this.uow.manager.createQueryBuilder().insert().into(ReplanJobRow).values(job as QueryDeepPartialEntity<ReplanJobRow>).updateEntity(false).execute();
  }

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<ReplanJobRow> {
    const found = await this.uow.manager.findOneBy(ReplanJobRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** The job with its row held until the end of the transaction: one batch at a time, and no stop in the middle of one. */
  async hold(id: string): Promise<ReplanJobRow> {
    const found = await this.uow.manager.findOne(ReplanJobRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  change(id: string, expectedVersion: number, changes: Partial<ReplanJobRow>): Promise<number> {
    return changeVersioned(this.uow.manager, ReplanJobRow, id, expectedVersion, changes);
  }

  /** Takes up the oldest running job on which nobody works. */
  async take(): Promise<string | null> {
    const [rows] = await this.uow.manager.query<[{ id: string }[], number]>(
      `UPDATE replan_job SET leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
       WHERE id = (SELECT id FROM replan_job WHERE state = 'running' AND (leased_until IS NULL OR leased_until < clock_timestamp()) ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
    );
    return rows[0]?.id ?? null;
  }

  /** Lets go of it, for another process to go on at once. */
  async release(id: string): Promise<void> {
    await this.uow.manager.query(`UPDATE replan_job SET leased_until = NULL WHERE id = $1`, [id]);
  }

  async setTotal(id: string, total: number): Promise<void> {
    await this.uow.manager.query(`UPDATE replan_job SET total = $2 WHERE id = $1`, [id, total]);
  }

  /** Notes a batch and holds on to the job. The version stays: nobody's decision is overtaken by progress. */
  async advance(id: string, { done, moved, failed, afterCaseId }: ReplanProgress): Promise<void> {
    await this.uow.manager.query(
      `UPDATE replan_job SET done = done + $2, moved = moved + $3, failed = failed + $4, after_case_id = $5, total = greatest(total, done + $2),
              leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds', updated_at = clock_timestamp() WHERE id = $1`,
      [id, done, moved, failed, afterCaseId],
    );
    await this.announce(id);
  }

  async finish(id: string): Promise<void> {
    await this.uow.manager.query(
      `UPDATE replan_job SET state = 'done', total = done, leased_until = NULL, version = version + 1, updated_at = clock_timestamp(), finished_at = clock_timestamp() WHERE id = $1`,
      [id],
    );
    await this.announce(id);
  }

  async noteFailure(id: string, caseId: string, error: string): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO replan_failure (job_id, case_id, error) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT replan_failure_pk DO NOTHING`,
      [id, caseId, error],
    );
  }

  /** Cases whose planning failed, as far as the reader may see them. */
  failuresOf(id: string): Promise<{ caseId: string; reference: string }[]> {
    return this.uow.manager.query(
      `SELECT f.case_id AS "caseId", c.reference FROM replan_failure f JOIN case_file c ON c.id = f.case_id WHERE f.job_id = $1 ORDER BY c.reference`,
      [id],
    );
  }

  async page(after: Position | null, limit: number): Promise<readonly { readonly job: ReplanJobRow; readonly sortValue: string }[]> {
    const values: unknown[] = [];
    const where = keysetAfter(NEWEST_FIRST, after, values);
    const places = await this.uow.manager.query<{ id: string; sort_value: string }[]>(
      `SELECT j.id, j.created_at::text AS sort_value FROM replan_job j ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(NEWEST_FIRST)} LIMIT ${limit}`,
      values,
    );
    const found = new Map((await this.uow.manager.findBy(ReplanJobRow, { id: In(places.map(({ id }) => id)) })).map((job) => [job.id, job]));
    return places.flatMap(({ id, sort_value }) => {
      const job = found.get(id);
      return job ? [{ job, sortValue: sort_value }] : [];
    });
  }

  async count(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM replan_job');
    return Number(row?.count ?? 0);
  }

  private async announce(id: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_notify('zegel_live', $1)`, [JSON.stringify({ type: 'replan', id, caseId: null })]);
  }
}
