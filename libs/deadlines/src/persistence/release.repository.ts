import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PROCESS_ID, UnitOfWork } from '#platform';
import type { EquatedYear } from '../domain/calendar/equated-day.js';
import { RuleBookQuery, type StoredBook } from './rule-book.query.js';

export interface ReleasedPack {
  readonly pack: string;
  readonly revision: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly content: unknown;
}

/** Which release's packs are in force, and the packs of every release so far. */
@Injectable()
export class ReleaseRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly book: RuleBookQuery,
  ) {}

  /** Holds the book, unless this release is in force already. @returns the book as it was before, or null */
  async hold(sha256: string): Promise<StoredBook | null> {
    if ((await this.book.current()).shippedSha256 === sha256) return null;
    await this.book.turn();
    const before = await this.book.load();
    return before.shippedSha256 === sha256 ? null : before;
  }

  /** Keeps the packs, and puts the days equated by decree in the table for the years that it does not have. */
  async putInForce(sha256: string, packs: readonly ReleasedPack[], years: readonly EquatedYear[]): Promise<void> {
    const generation = await this.book.turn(sha256);
    await this.uow.manager.query(
      `INSERT INTO rule_pack_revision (id, pack, revision, origin, state, file_name, sha256, content, loaded_by, loaded_by_name, decided_at, applied_in)
       SELECT id, pack, revision, 'shipped', 'applied', "fileName", sha256, content, $2, $3, clock_timestamp(), $4
       FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, pack text, revision text, "fileName" text, sha256 text, content jsonb)`,
      [JSON.stringify(packs.map((pack) => ({ id: randomUUID(), ...pack }))), PROCESS_ID, 'release', generation],
    );
    await this.uow.manager.query(
      `INSERT INTO equated_year (calendar, year, version, dates, source, mark, imported_on)
       SELECT calendar, year, 1, ARRAY(SELECT jsonb_array_elements_text(dates)::date), source, mark, "importedOn"
       FROM jsonb_to_recordset($1::jsonb) AS y(calendar text, year integer, dates jsonb, source text, mark text, "importedOn" date)
       ON CONFLICT ON CONSTRAINT equated_year_pk DO NOTHING`,
      [JSON.stringify(years)],
    );
  }

  /** Whether anything was planned before. */
  async anyDeadline(): Promise<boolean> {
    const [row] = await this.uow.manager.query<[{ any: boolean }]>('SELECT EXISTS (SELECT 1 FROM deadline) AS any');
    return row.any;
  }
}
