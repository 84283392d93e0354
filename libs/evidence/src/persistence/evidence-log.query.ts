import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** Which rows of the log belong to a package: those of its subjects, up to the one that binds it. */
@Injectable()
export class EvidenceLogQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The leaves of those rows, in the order of the tree. */
  async leaves(caseId: string, subjects: readonly string[] | null, upTo: string): Promise<string[]> {
    const rows = await this.uow.manager.query<{ leaf_index: string }[]>(
      `SELECT l.leaf_index FROM audit_event a JOIN audit_leaf l USING (sequence)
       WHERE a.case_id = $1 AND ($2::text[] IS NULL OR a.subject_id = ANY ($2)) AND a.sequence <= $3 ORDER BY l.leaf_index`,
      [caseId, subjects, upTo],
    );
    return rows.map(({ leaf_index: index }) => index);
  }

  /** Rows that stand before the last leaf and have none of their own: put there afterwards. */
  withoutLeaf(caseId: string, subjects: readonly string[] | null, upTo: string, size: number): Promise<{ readonly sequence: string; readonly at: Date }[]> {
    return this.uow.manager.query(
      `SELECT a.sequence, a.at FROM audit_event a, (SELECT epoch, transaction, sequence FROM audit_leaf WHERE leaf_index = $4::bigint - 1) last
       WHERE a.case_id = $1 AND ($2::text[] IS NULL OR a.subject_id = ANY ($2)) AND a.sequence <= $3
         AND (a.epoch, a.transaction, a.sequence) <= (last.epoch, last.transaction, last.sequence) AND NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.sequence = a.sequence)
       ORDER BY a.sequence`,
      [caseId, subjects, upTo, size],
    );
  }

  /** Moves that the log tells of only after the package: they belong to a later one. */
  async toldAfter(itemId: string, upTo: string): Promise<ReadonlySet<string>> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT e.data ->> 'moveId' AS id FROM audit_event a JOIN event e ON e.id = a.event_id WHERE a.sequence > $2 AND e.subject_type = 'item' AND e.subject_id = $1 AND e.data ? 'moveId'`,
      [itemId, upTo],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
