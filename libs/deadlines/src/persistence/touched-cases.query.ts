import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Touches } from '../domain/book/touches.js';

/** Months after a year in which a term can still end because of that year's days off. */
const MONTHS_AFTER = 3;

/**
 * Open cases that have a fact from which one of the rules runs, a deadline that rests on one, or a deadline that ends in one of
 * the years or so shortly after that days off of the year pushed it there.
 */
const TOUCHED = `c.status NOT IN ('closed', 'retention') AND (
    EXISTS (SELECT 1 FROM event e WHERE e.case_id = c.id AND e.type = ANY ($1::text[]))
    OR EXISTS (SELECT 1 FROM deadline d WHERE d.case_id = c.id AND d.rule_id = ANY ($2::text[]))
    OR EXISTS (SELECT 1 FROM deadline d CROSS JOIN unnest($3::integer[]) AS y WHERE d.case_id = c.id
         AND coalesce(d.basic_due_on, d.due_on) >= make_date(y, 1, 1) AND coalesce(d.basic_due_on, d.due_on) < make_date(y + 1, 1 + ${MONTHS_AFTER}, 1)))`;

export interface TouchedCase {
  readonly id: string;
  readonly jurisdiction: string;
}

/** The cases that a change of the rule book can touch, in the order of their ids. */
@Injectable()
export class TouchedCasesQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async count(touches: Touches): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM case_file c WHERE ${TOUCHED}`, valuesOf(touches));
    return Number(row?.count ?? 0);
  }

  next(touches: Touches, after: string | null, limit: number): Promise<TouchedCase[]> {
    return this.uow.manager.query<TouchedCase[]>(
      `SELECT c.id, c.jurisdiction FROM case_file c WHERE ($4::uuid IS NULL OR c.id > $4::uuid) AND ${TOUCHED} ORDER BY c.id LIMIT ${limit}`,
      [...valuesOf(touches), after],
    );
  }

  /** The references of those that the reader may see. */
  async visible(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.uow.manager.query<{ id: string; reference: string }[]>('SELECT id, reference FROM case_file WHERE id = ANY ($1::uuid[])', [caseIds]);
    return new Map(rows.map(({ id, reference }) => [id, reference]));
  }
}

function valuesOf({ eventTypes, ruleIds, years }: Touches): unknown[] {
  return [eventTypes, ruleIds, years];
}
