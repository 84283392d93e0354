/** Rights of the application role on a table, and the row-level wall in front of it. */
export interface Protection {
  readonly table: string;
  /** What the application may do at all. Append-only tables get SELECT and INSERT. */
  readonly may: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[];
  /** Which rows the actor of the transaction may see and change. */
  readonly rows: string;
  /** Which rows may be written, when that differs from what may be seen. */
  readonly written?: string;
}

/** Rows that belong to a case are seen by whoever may see the case. */
export const OF_A_VISIBLE_CASE = 'EXISTS (SELECT 1 FROM case_file visible WHERE visible.id = case_id)';

/** Rows that belong to a case or to none; those of none are seen by whoever is at work, never outside a unit of work. */
export const OF_A_VISIBLE_CASE_OR_NONE = `CASE WHEN case_id IS NULL THEN actor_reach() <> 'none' ELSE ${OF_A_VISIBLE_CASE} END`;

/** Row-level security enabled and forced, so that not even the owner of the table walks around it. */
export function protect({ table, may, rows, written }: Protection): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_rows ON ${table} USING (${rows}) WITH CHECK (${written ?? rows})`,
    `GRANT ${may.join(', ')} ON ${table} TO zegel_app`,
  ];
}

/** Refuses UPDATE, DELETE and TRUNCATE for everyone, by statement: a row trigger does not fire where no row matches. */
export function appendOnly(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ];
}
