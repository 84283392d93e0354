import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { ComparisonClass, ComparisonRowSearch, ComparisonRowState, ComparisonScopeKind, ComparisonState } from '../contract.js';
import type { Difference, ListedThing, RegisteredThing } from '../domain/comparison/things.js';
import type { KeptProblem } from './intake.repository.js';

export interface ClassCount {
  readonly class: ComparisonClass;
  readonly state: ComparisonRowState;
  readonly count: number;
}

export interface FoundRow {
  readonly id: string;
  readonly position: number;
  readonly class: ComparisonClass;
  readonly differs: readonly Difference[];
  readonly listed: ListedThing | null;
  readonly registered: RegisteredThing | null;
  readonly item_id: string | null;
  readonly candidates: readonly { readonly id: string; readonly reference: string }[];
  readonly state: ComparisonRowState;
  readonly problem: KeptProblem | null;
  readonly written_item_id: string | null;
  readonly reason: string | null;
  readonly accepted_by_name: string | null;
}

export interface ListedComparison {
  readonly id: string;
  readonly file_name: string | null;
  readonly scope_kind: ComparisonScopeKind;
  readonly scope_id: string;
  readonly scope_title: string;
  readonly state: ComparisonState;
  readonly rows_read: number;
  readonly different: number;
  readonly open: number;
  readonly created_by_name: string;
  readonly created_at: Date;
  readonly sort_value: string;
}

const NEWEST_FIRST: KeysetOrder = { alias: 'c', column: 'c.created_at', type: 'timestamptz', descending: true };

/** Comparisons and their rows, as pages show them. */
@Injectable()
export class ComparisonPageQuery {
  constructor(private readonly uow: UnitOfWork) {}

  counts(id: string): Promise<ClassCount[]> {
    return this.uow.manager.query<ClassCount[]>('SELECT class, state, count(*)::integer AS count FROM comparison_row WHERE comparison_id = $1 GROUP BY class, state', [id]);
  }

  rows(comparisonId: string, { class: ofClass, state }: Pick<ComparisonRowSearch, 'class' | 'state'>, after: number, limit: number): Promise<FoundRow[]> {
    return this.uow.manager.query<FoundRow[]>(
      `SELECT r.id, r.position, r.class, r.differs, r.listed, r.registered, r.item_id, r.state, r.problem, r.written_item_id, a.reason, a.accepted_by_name,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'reference', i.reference) ORDER BY i.reference), '[]') FROM item i WHERE i.id = ANY (r.candidate_ids)) AS candidates
       FROM comparison_row r LEFT JOIN comparison_acceptance a ON a.id = r.acceptance_id
       WHERE r.comparison_id = $1 AND r.position > $2 AND ($3::text IS NULL OR r.class = $3) AND ($4::text IS NULL OR r.state = $4)
       ORDER BY r.position LIMIT $5`,
      [comparisonId, after, ofClass ?? null, state ?? null, limit],
    );
  }

  /** The newest first. */
  list(after: Position | null, limit: number): Promise<ListedComparison[]> {
    const values: unknown[] = [];
    const where = keysetAfter(NEWEST_FIRST, after, values);
    return this.uow.manager.query<ListedComparison[]>(
      `SELECT c.id, i.file_name, c.scope_kind, c.scope_id, c.scope_title, c.state, c.rows_read, c.created_by_name, c.created_at, c.created_at::text AS sort_value, d.different, d.open
       FROM comparison c LEFT JOIN import i ON i.id = c.import_id CROSS JOIN LATERAL (
         SELECT count(*)::integer AS different, count(*) FILTER (WHERE r.state = 'open')::integer AS open FROM comparison_row r WHERE r.comparison_id = c.id AND r.class <> 'same') d
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(NEWEST_FIRST)} LIMIT ${limit}`,
      values,
    );
  }

  async count(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: number }[]>('SELECT count(*)::integer AS count FROM comparison');
    return row?.count ?? 0;
  }

  async fileNameOf(importId: string): Promise<string> {
    const [row] = await this.uow.manager.query<{ file_name: string }[]>('SELECT file_name FROM import WHERE id = $1', [importId]);
    return row?.file_name ?? '';
  }
}
