import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { EquatedYear } from '../domain/calendar/equated-day.js';

export interface StoredYear extends EquatedYear {
  readonly version: number;
  readonly importedByName: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** The table of days equated by decree. A correction is a further version of its year; what was said before stays. */
@Injectable()
export class EquatedYearRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Every version of every year, the newest year and version first. */
  all(): Promise<StoredYear[]> {
    return this.uow.manager.query<StoredYear[]>(
      `SELECT calendar, year, version, dates::text[] AS dates, source, mark, imported_on AS "importedOn", imported_by_name AS "importedByName", reason, at
       FROM equated_year ORDER BY calendar, year DESC, version DESC`,
    );
  }

  /** The last version of a year; 0 when it is not loaded. */
  async versionOf(calendar: string, year: number): Promise<number> {
    const [row] = await this.uow.manager.query<{ version: number }[]>('SELECT coalesce(max(version), 0) AS version FROM equated_year WHERE calendar = $1 AND year = $2', [calendar, year]);
    return row?.version ?? 0;
  }

  async add({ calendar, year, dates, source, mark, importedOn }: EquatedYear, version: number, reason: string | null): Promise<void> {
    const { actor } = this.uow.context;
    await this.uow.manager.query(
      `INSERT INTO equated_year (calendar, year, version, dates, source, mark, imported_on, imported_by, imported_by_name, reason) VALUES ($1, $2, $3, $4::date[], $5, $6, $7, $8, $9, $10)`,
      [calendar, year, version, dates, source, mark, importedOn, actor.id, actor.name, reason],
    );
  }
}
