import { Injectable } from '@nestjs/common';
import { COUNTED_AT_MOST, UnitOfWork, countedAtMost, type Counted, type ProcessingKind } from '#platform';

/** A row of the audit log. */
export interface AuditLogRow {
  readonly sequence: string;
  readonly at: Date;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly act: string;
  readonly kind: ProcessingKind;
  readonly subject_type: string;
  readonly subject_id: string | null;
  readonly purpose: string;
  /** The case of the row, where there is one and it is there for the reader. */
  readonly case_reference: string | null;
}

/** What else a row says, where the row itself is there for the reader. */
export interface AuditLogMore {
  readonly sequence: string;
  readonly actor_roles: readonly string[];
  readonly request_id: string;
  /** How many ids its answer showed besides what the row names. */
  readonly shown: number;
}

/** What is asked of the log. */
export interface LogFilter {
  readonly actorId?: string | undefined;
  /** A case or an item: what was looked at or changed of it, and what showed it among others. */
  readonly recordId?: string | undefined;
  /** The case it is of, in whose log the look at its log stands. */
  readonly caseOfRecord?: string | undefined;
  readonly act?: string | undefined;
  readonly kind?: ProcessingKind | undefined;
  /** Days on the clock of the law, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Nothing from this moment on. */
  readonly until?: Date | undefined;
}

/** A part of a statement, with its parameters. */
interface Selected {
  readonly sql: string;
  readonly values: unknown[];
}

const COLUMNS = 'a.sequence, a.at, a.actor_id, a.actor_name, a.act, a.kind, a.subject_type, a.subject_id, a.purpose, c.reference AS case_reference';

/** The append-only log of changes and reads, newest first. */
@Injectable()
export class AuditLogQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether there is such a case for the reader. */
  async hasCase(caseId: string): Promise<boolean> {
    const found = await this.uow.manager.query<unknown[]>('SELECT 1 FROM case_file WHERE id = $1', [caseId]);
    return found.length > 0;
  }

  /** The case or the item with this number, and the case it is of; null when there is none for the reader. */
  async recordOf(reference: string): Promise<{ readonly id: string; readonly caseId: string } | null> {
    const [row] = await this.uow.manager.query<{ id: string; caseId: string }[]>('SELECT id, id AS "caseId" FROM case_file WHERE reference = $1 UNION ALL SELECT id, case_id FROM item WHERE reference = $1 LIMIT 1', [reference]);
    return row ?? null;
  }

  /** Rows before a place, newest first. */
  async search(filter: LogFilter, before: string | null, limit: number): Promise<AuditLogRow[]> {
    const { sql, values } = await this.select(filter, before, limit);
    return this.uow.manager.query<AuditLogRow[]>(`SELECT ${COLUMNS} FROM (${sql}) a LEFT JOIN case_file c ON c.id = a.of_case ORDER BY a.sequence DESC`, values);
  }

  async count(filter: LogFilter): Promise<Counted> {
    const { sql, values } = await this.select(filter, null, COUNTED_AT_MOST + 1);
    const [row] = await this.uow.manager.query<{ count: number }[]>(`SELECT count(*)::integer AS count FROM (${sql}) a`, values);
    return countedAtMost(row?.count ?? 0);
  }

  more(sequences: readonly string[]): Promise<AuditLogMore[]> {
    return this.uow.manager.query<AuditLogMore[]>('SELECT sequence, actor_roles, request_id, coalesce(cardinality(shown), 0) AS shown FROM audit_event WHERE sequence = ANY ($1::bigint[])', [sequences]);
  }

  /** Each filter has an index that gives them in their order; of one record the database looks past the wall for who may see it. */
  private async select({ actorId, recordId, caseOfRecord: _caseOfRecord, act, kind, ...period }: LogFilter, before: string | null, limit: number): Promise<Selected> {
    const { lowest, top } = await this.rangeOf(period, before);
    if (recordId !== undefined) {
      return { sql: 'SELECT * FROM log_of_record($1, $2, $3, $4, $5, $6, $7)', values: [recordId, actorId ?? null, act ?? null, kind ?? null, lowest, top, limit] };
    }
    const values: unknown[] = [];
    const p = (value: unknown): string => `$${values.push(value)}`;
    const where = ['true'];
    if (actorId !== undefined) where.push(`a.actor_id = ${p(actorId)}::uuid`);
    if (act !== undefined) where.push(`a.act = ${p(act)}`);
    if (kind !== undefined) where.push(`a.kind = ${p(kind)}`);
    // An index of some kinds serves who asks for one of them.
    if (kind !== undefined && kind !== 'consultation' && kind !== 'combination') where.push(`a.kind NOT IN ('consultation', 'combination')`);
    if (lowest !== null) where.push(`a.sequence >= ${p(lowest)}::bigint`);
    if (top !== null) where.push(`a.sequence < ${p(top)}::bigint`);
    return { sql: `SELECT a.*, a.case_id AS of_case FROM audit_event a WHERE ${where.join(' AND ')} ORDER BY a.sequence DESC LIMIT ${limit}`, values };
  }

  /** The row numbers that a period and a place stand for: the lowest that counts, and the first that no longer does. */
  private async rangeOf({ from, to, until }: Pick<LogFilter, 'from' | 'to' | 'until'>, before: string | null): Promise<{ readonly lowest: string | null; readonly top: string | null }> {
    const [row] = await this.uow.manager.query<{ lowest: string | null; top: string | null }[]>(
      `SELECT CASE WHEN $1::date IS NOT NULL THEN log_place_of(${dayStarts('$1::date')}) END AS lowest,
              least($4::bigint, CASE WHEN $2::date IS NOT NULL THEN log_place_of(${dayStarts('($2::date + 1)')}) END, CASE WHEN $3::timestamptz IS NOT NULL THEN log_place_of($3::timestamptz) END) AS top`,
      [from ?? null, to ?? null, until ?? null, before],
    );
    return { lowest: row?.lowest ?? null, top: row?.top ?? null };
  }
}

/** Days are those of Amsterdam, as everywhere in the register. */
function dayStarts(day: string): string {
  return `(${day}::timestamp AT TIME ZONE 'Europe/Amsterdam')`;
}
