import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import type { IntakeState } from '../contract.js';
import type { KnownRecord } from '../domain/intake-records.js';

export interface NewRecord {
  readonly id: string;
  readonly senderId: string;
  readonly intoCaseId: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bodyHash: string;
}

export interface TakenRecord {
  readonly id: string;
  readonly into_case_id: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly body_hash: string;
  readonly created_by: string;
  readonly attempts: number;
}

/** A refusal as it is kept; it gets its words when it is told. */
export type KeptProblem = Pick<ProblemError, 'kind' | 'code' | 'details'>;

export interface StatusRow {
  readonly position: string;
  readonly sender_id: string;
  readonly state: IntakeState;
  readonly items: readonly { readonly id: string; readonly reference: string }[];
  readonly problem: KeptProblem | null;
}

/** How long a worker is taken to live without a word from it. */
const LEASE_SECONDS = 30;

/** What was sent, and what became of it. */
@Injectable()
export class IntakeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The records of the actor with these ids; two batches of one sender wait for each other. */
  async known(senderIds: readonly string[]): Promise<KnownRecord[]> {
    const { id } = this.uow.context.actor;
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('intake ' || $1, 0))`, [id]);
    return this.uow.manager.query<KnownRecord[]>(
      `SELECT sender_id AS "senderId", state, body_hash AS "bodyHash" FROM intake_record WHERE created_by = $1 AND sender_id = ANY ($2::text[])`,
      [id, senderIds],
    );
  }

  /** Queues records; one that was refused before stands at the end of the queue again. */
  async queue(records: readonly NewRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO intake_record (id, sender_id, into_case_id, body, body_hash, created_by)
       SELECT r.id, r."senderId", r."intoCaseId", r.body, r."bodyHash", $2
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "senderId" text, "intoCaseId" uuid, body jsonb, "bodyHash" text)
       ON CONFLICT ON CONSTRAINT intake_record_sender_unique DO UPDATE
       SET into_case_id = EXCLUDED.into_case_id, body = EXCLUDED.body, body_hash = EXCLUDED.body_hash, sequence = EXCLUDED.sequence,
           state = 'queued', problem = NULL, settled_at = NULL, leased_until = NULL, attempts = 0
       WHERE intake_record.state = 'refused'`,
      [JSON.stringify(records), this.uow.context.actor.id],
    );
  }

  async addReceipt(id: string, senderIds: readonly string[]): Promise<void> {
    await this.uow.manager.query('INSERT INTO intake_receipt (id, sender_ids, created_by) VALUES ($1, $2, $3)', [id, senderIds, this.uow.context.actor.id]);
  }

  /** @throws ProblemError `record.not-found`, also for what another sent */
  async receipt(id: string): Promise<{ readonly created_at: Date; readonly total: number; readonly counts: Readonly<Partial<Record<IntakeState, number>>> }> {
    const [row] = await this.uow.manager.query<{ created_at: Date; total: number; counts: Partial<Record<IntakeState, number>> }[]>(
      `SELECT t.created_at, cardinality(t.sender_ids) AS total,
              (SELECT coalesce(jsonb_object_agg(c.state, c.count), '{}') FROM (
                 SELECT r.state, count(*) FROM intake_record r WHERE r.created_by = t.created_by AND r.sender_id = ANY (t.sender_ids) GROUP BY r.state) c) AS counts
       FROM intake_receipt t WHERE t.id = $1`,
      [id],
    );
    if (!row) throw new ProblemError('not-found', 'record.not-found');
    return row;
  }

  statuses(receiptId: string, after: number, limit: number): Promise<StatusRow[]> {
    return this.uow.manager.query<StatusRow[]>(
      `SELECT s.position, r.sender_id, r.state, r.items, r.problem
       FROM intake_receipt t CROSS JOIN LATERAL unnest(t.sender_ids) WITH ORDINALITY AS s(sender_id, position)
       JOIN intake_record r ON r.created_by = t.created_by AND r.sender_id = s.sender_id
       WHERE t.id = $1 AND s.position > $2 ORDER BY s.position LIMIT $3`,
      [receiptId, after, limit],
    );
  }

  /** Takes up the oldest record that is the first of its case: those of one case are recorded in order, by whoever works. */
  async take(): Promise<TakenRecord | null> {
    const [rows] = await this.uow.manager.query<[TakenRecord[], number]>(
      `UPDATE intake_record SET leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds', attempts = attempts + 1
       WHERE id = (
         SELECT r.id FROM intake_record r
         WHERE r.state = 'queued' AND (r.leased_until IS NULL OR r.leased_until < clock_timestamp())
           AND NOT EXISTS (SELECT 1 FROM intake_record e WHERE e.state = 'queued' AND e.into_case_id = r.into_case_id AND e.sequence < r.sequence)
         ORDER BY r.sequence LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, into_case_id, body, body_hash, created_by, attempts`,
    );
    return rows[0] ?? null;
  }

  /** Lets go of a record, to be taken up again after so many seconds. */
  async release(id: string, afterSeconds: number): Promise<void> {
    await this.uow.manager.query(`UPDATE intake_record SET leased_until = clock_timestamp() + make_interval(secs => $2) WHERE id = $1 AND state = 'queued'`, [id, afterSeconds]);
  }

  /** What was sent is not kept beside what was recorded of it. */
  async settle(id: string, outcome: { readonly items: StatusRow['items'] } | { readonly problem: KeptProblem }): Promise<void> {
    const isWritten = 'items' in outcome;
    await this.uow.manager.query(
      `UPDATE intake_record SET state = $2, items = $3, problem = $4, body = NULL, leased_until = NULL, settled_at = clock_timestamp() WHERE id = $1 AND state = 'queued'`,
      [id, isWritten ? 'written' : 'refused', JSON.stringify(isWritten ? outcome.items : []), isWritten ? null : JSON.stringify(outcome.problem)],
    );
  }
}
