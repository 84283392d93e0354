import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { AcceptRequest, ComparisonClass } from '../contract.js';
import type { Finding } from '../domain/comparison/compare-lists.js';
import type { Difference, ListedThing, RegisteredThing } from '../domain/comparison/things.js';
import { insertStatement } from './insert-statement.js';
import type { KeptProblem } from './intake.repository.js';

interface NewRow {
  readonly id: string;
  readonly comparisonId: string;
  readonly position: number;
  readonly class: ComparisonClass;
  readonly differs: readonly Difference[];
  readonly listed: ListedThing | null;
  readonly registered: RegisteredThing | null;
  readonly itemId: string | null;
  readonly ofCaseId: string | null;
  readonly candidateIds: readonly string[];
}

const INSERT_ROWS = insertStatement<NewRow>('comparison_row', {
  id: 'id uuid',
  comparisonId: 'comparison_id uuid',
  position: 'position integer',
  class: 'class text',
  differs: 'differs text[]',
  listed: 'listed jsonb',
  registered: 'registered jsonb',
  itemId: 'item_id uuid',
  ofCaseId: 'of_case_id uuid',
  candidateIds: 'candidate_ids uuid[]',
});

/** A row that was accepted, with what it was accepted with. */
export interface AcceptedRow {
  readonly id: string;
  readonly class: ComparisonClass;
  readonly differs: readonly Difference[];
  readonly listed: ListedThing | null;
  readonly registered: RegisteredThing | null;
  readonly item_id: string | null;
  readonly acceptance_id: string;
  readonly reason: string;
  readonly request: Pick<AcceptRequest, 'seizure' | 'toPlaceId'>;
  readonly accepted_by: string;
  readonly accepted_at: Date;
}

export type RowOutcome = { readonly state: 'done' | 'proposed'; readonly itemId: string | null } | { readonly state: 'refused'; readonly problem: KeptProblem };

const ROWS_AT_ONCE = 2_000;

/** What a comparison found, and what becomes of it. */
@Injectable()
export class ComparisonRowRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(comparisonId: string, findings: readonly Finding[]): Promise<void> {
    const rows = findings.map(({ class: found, differs, listed, registered, candidates }, position): NewRow => ({
      id: randomUUID(),
      comparisonId,
      position,
      class: found,
      differs,
      listed,
      registered,
      itemId: registered?.itemId ?? null,
      ofCaseId: registered?.caseId ?? null,
      candidateIds: candidates.map(({ itemId }) => itemId),
    }));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await this.uow.manager.query(INSERT_ROWS, [JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))]);
  }

  async addAcceptance(id: string, comparisonId: string, { reason, ...request }: Pick<AcceptRequest, 'reason' | 'seizure' | 'toPlaceId'>): Promise<void> {
    const { actor } = this.uow.context;
    await this.uow.manager.query(
      'INSERT INTO comparison_acceptance (id, comparison_id, reason, request, accepted_by, accepted_by_name) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, comparisonId, reason, JSON.stringify(request), actor.id, actor.name],
    );
  }

  /** Queues rows that nobody accepted, or that were refused: those named, or all of a class. @returns the class of each */
  async queue(comparisonId: string, acceptanceId: string, { rowIds, class: ofClass }: Pick<AcceptRequest, 'rowIds' | 'class'>): Promise<readonly ComparisonClass[]> {
    const [queued] = await this.uow.manager.query<[{ class: ComparisonClass }[], number]>(
      `UPDATE comparison_row SET state = 'queued', acceptance_id = $2, problem = NULL, settled_at = NULL
       WHERE comparison_id = $1 AND class NOT IN ('same', 'ambiguous') AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[])) AND ($4::text IS NULL OR class = $4)
         AND (state = 'open' OR (state = 'refused' AND $3::uuid[] IS NOT NULL))
       RETURNING class`,
      [comparisonId, acceptanceId, rowIds ?? null, ofClass ?? null],
    );
    return queued.map((row) => row.class);
  }

  /** The next accepted row, in the order of the list, unless the work was stopped. */
  async next(comparisonId: string): Promise<AcceptedRow | null> {
    const [row] = await this.uow.manager.query<AcceptedRow[]>(
      `SELECT r.id, r.class, r.differs, r.listed, r.registered, r.item_id, r.acceptance_id, a.reason, a.request, a.accepted_by, a.accepted_at
       FROM comparison_row r JOIN comparison c ON c.id = r.comparison_id JOIN comparison_acceptance a ON a.id = r.acceptance_id
       WHERE r.comparison_id = $1 AND r.state = 'queued' AND c.stopped_at IS NULL ORDER BY r.position LIMIT 1`,
      [comparisonId],
    );
    return row ?? null;
  }

  async settle(id: string, outcome: RowOutcome): Promise<void> {
    const isRefused = outcome.state === 'refused';
    await this.uow.manager.query(
      `UPDATE comparison_row SET state = $2, written_item_id = $3, problem = $4, settled_at = clock_timestamp() WHERE id = $1 AND state = 'queued'`,
      [id, outcome.state, isRefused ? null : outcome.itemId, isRefused ? JSON.stringify(outcome.problem) : null],
    );
  }
}
