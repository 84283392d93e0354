import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { PromotedRule } from '../domain/book/promotion.js';
import type { EquatedYear } from '../domain/calendar/equated-day.js';

/** What was administered, as it is stored. */
export interface StoredBook {
  readonly generation: string;
  readonly shippedSha256: string | null;
  readonly revisions: readonly unknown[];
  /** Packs of every release so far, oldest first. */
  readonly shipped: readonly unknown[];
  readonly promotions: readonly PromotedRule[];
  readonly equatedYears: readonly EquatedYear[];
}

const PROMOTIONS = `SELECT DISTINCT ON (rule_id, rule_version) rule_id AS "ruleId", rule_version AS version, kind, actor_name AS by, decided_on AS on, reason
  FROM rule_promotion ORDER BY rule_id, rule_version, number DESC`;
const YEARS = `SELECT DISTINCT ON (calendar, year) calendar, year, dates, source, mark, imported_on AS "importedOn" FROM equated_year ORDER BY calendar, year, version DESC`;

/** The rule book as it is stored. Each change of it counts one generation up, in the transaction that makes the change. */
@Injectable()
export class RuleBookQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Which book is in force, without reading it. */
  async current(): Promise<Pick<StoredBook, 'generation' | 'shippedSha256'>> {
    const [row] = await this.uow.manager.query<[Pick<StoredBook, 'generation' | 'shippedSha256'>]>(`SELECT generation::text, shipped_sha256 AS "shippedSha256" FROM rule_book WHERE id = 1`);
    return row;
  }

  /** The whole book in one statement, so that all of it is of one generation. */
  async load(): Promise<StoredBook> {
    const [row] = await this.uow.manager.query<[StoredBook]>(
      `SELECT generation::text, shipped_sha256 AS "shippedSha256",
              (SELECT coalesce(jsonb_agg(content ORDER BY applied_in, sequence), '[]') FROM rule_pack_revision WHERE state = 'applied' AND origin = 'loaded') AS revisions,
              (SELECT coalesce(jsonb_agg(content ORDER BY applied_in, sequence), '[]') FROM rule_pack_revision WHERE state = 'applied' AND origin = 'shipped') AS shipped,
              (SELECT coalesce(jsonb_agg(p), '[]') FROM (${PROMOTIONS}) p WHERE p.kind = 'promoted') AS promotions,
              (SELECT coalesce(jsonb_agg(y), '[]') FROM (${YEARS}) y) AS "equatedYears"
       FROM rule_book WHERE id = 1`,
    );
    return row;
  }

  /** Holds the book against other changes until the transaction ends, and counts one up. @returns the new generation */
  async turn(shippedSha256?: string): Promise<string> {
    const [rows] = await this.uow.manager.query<[{ generation: string }[], number]>(
      `UPDATE rule_book SET generation = generation + 1, shipped_sha256 = coalesce($1, shipped_sha256) WHERE id = 1 RETURNING generation::text`,
      [shippedSha256 ?? null],
    );
    return rows[0]?.generation ?? '';
  }
}
