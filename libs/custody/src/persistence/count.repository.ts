import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import type { CountNumbers, CountOutcome } from '../domain/count-outcome.js';
import type { Candidate } from '../domain/draw-sample.js';
import { StockCount } from './count.entity.js';

export type NewCount = Pick<StockCount, 'id' | 'placeId' | 'placePath' | 'siteId' | 'sitePath' | 'blind' | 'sampleSize' | 'sampleSeed' | 'sampleClasses' | 'sampleFrom' | 'population' | 'populationHash' | 'asked' | 'startedAt'>;

/** What an ended count says of one item, kept as it was then. */
export interface CountLine {
  readonly itemId: string;
  readonly caseId: string;
  readonly outcome: CountOutcome;
  readonly spotId: string | null;
  readonly spotPath: string | null;
  readonly registerPath: string | null;
  readonly countedByName: string | null;
  readonly countedAt: string | null;
}

export interface NewReport {
  readonly countId: string;
  readonly caseIds: readonly string[];
  readonly content: string;
  readonly contentHash: string;
  readonly report: Buffer;
  readonly reportHash: string;
}

/** Counts as rows: what is asked is written once, what ended stays as it ended; the database holds both. */
@Injectable()
export class CountRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async get(id: string): Promise<StockCount> {
    const found = await this.uow.manager.findOneBy(StockCount, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** Held until the end of the transaction: no scan comes in, and nobody else ends it. */
  async hold(id: string): Promise<StockCount> {
    await this.uow.manager.query('SELECT 1 FROM stock_count WHERE id = $1 FOR UPDATE', [id]);
    return this.get(id);
  }

  /** Held open while something is scanned: whoever ends the count waits; other scans do not. */
  async holdOpen(id: string): Promise<StockCount> {
    await this.uow.manager.query('SELECT 1 FROM stock_count WHERE id = $1 FOR KEY SHARE', [id]);
    return this.get(id);
  }

  /** What stands in a place and all under it, as far as the actor may see it. */
  candidates(placeId: string): Promise<Candidate[]> {
    return this.uow.manager.query<Candidate[]>(
      `SELECT c.item_id AS "itemId", i.asset_class AS "assetClass", i.value_amount::text AS value
       FROM item_custody c JOIN place p ON p.id = c.place_id JOIN item i ON i.id = c.item_id WHERE p.ancestor_ids @> ARRAY[$1]::uuid[]`,
      [placeId],
    );
  }

  async add(count: NewCount, itemIds: readonly string[]): Promise<number> {
    const { actor } = this.uow.context;
    const [row] = await this.uow.manager.query<{ number: string }[]>(
      `INSERT INTO stock_count (id, place_id, place_path, site_id, site_path, blind, sample_size, sample_seed, sample_classes, sample_from, population, population_hash, asked, case_ids,
         started_by, started_by_name, started_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
         (SELECT coalesce(array_agg(DISTINCT case_id), '{}') FROM item_custody WHERE item_id = ANY ($14::uuid[])), $15, $16, $17) RETURNING number`,
      [
        count.id, count.placeId, count.placePath, count.siteId, count.sitePath, count.blind, count.sampleSize, count.sampleSeed, count.sampleClasses, count.sampleFrom,
        count.population, count.populationHash, count.asked, itemIds, actor.id, actor.name, count.startedAt,
      ],
    );
    await this.uow.manager.query('INSERT INTO stock_count_item (count_id, item_id, case_id) SELECT $1, item_id, case_id FROM item_custody WHERE item_id = ANY ($2::uuid[])', [count.id, itemIds]);
    return Number(row?.number);
  }

  change(id: string, expectedVersion: number, changes: Partial<StockCount>): Promise<number> {
    return changeVersioned(this.uow.manager, StockCount, id, expectedVersion, changes);
  }

  /** Whether the actor may see every case that things of this count belong to. */
  async seesAll(id: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ all: boolean }[]>('SELECT sees_all_cases(case_ids) AS all FROM stock_count WHERE id = $1', [id]);
    return row?.all ?? false;
  }

  async keepLines(countId: string, lines: readonly CountLine[]): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO stock_count_line (count_id, item_id, case_id, outcome, spot_id, spot_path, register_path, counted_by_name, counted_at)
       SELECT $1, l."itemId", l."caseId", l.outcome, l."spotId", l."spotPath", l."registerPath", l."countedByName", l."countedAt"
       FROM jsonb_to_recordset($2::jsonb) AS l("itemId" uuid, "caseId" uuid, outcome text, "spotId" uuid, "spotPath" text, "registerPath" text, "countedByName" text, "countedAt" timestamptz)`,
      [countId, JSON.stringify(lines)],
    );
  }

  async keepReport({ countId, caseIds, content, contentHash, report, reportHash }: NewReport): Promise<void> {
    await this.uow.manager.query('INSERT INTO stock_count_report (count_id, case_ids, content, content_hash, report, report_hash) VALUES ($1, $2, $3, $4, $5, $6)', [
      countId, caseIds, content, contentHash, report, reportHash,
    ]);
  }

  /** Open pages of a count ask again; ids only. */
  async announce(countId: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_notify('zegel_live', $1)`, [JSON.stringify({ type: 'count', id: countId, caseId: null })]);
  }

  static endedBy(numbers: CountNumbers): Pick<StockCount, 'found' | 'missing' | 'unexpected' | 'leftPlace' | 'beside'> {
    return { found: numbers.found, missing: numbers.missing, unexpected: numbers.unexpected, leftPlace: numbers.left, beside: numbers.beside };
  }
}
