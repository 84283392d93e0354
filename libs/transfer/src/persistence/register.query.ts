import { Injectable } from '@nestjs/common';
import { PROCESS_ID, UnitOfWork } from '#platform';
import type { MappedRow } from '../domain/mapped-row.js';
import type { KnownCase, KnownItem, KnownRegister } from '../domain/row-fate.js';

/** Which rows are asked for, and for whom. */
export interface RegisterQuestion {
  readonly source: string;
  readonly rows: readonly Pick<MappedRow, 'rowKey' | 'contentHash' | 'verbatim'>[];
  readonly caseKeys: readonly string[];
  readonly unitId: string;
  /** Whose import it is; the nil id for the operator's own. */
  readonly userId: string;
}

interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly source_key: string | null;
  readonly status: string;
  readonly parket_numbers: string[];
  readonly is_open: boolean;
}

/**
 * What of a register is in the store already. The importing process sees every case; into which of them this import may
 * write is said of each: those of its own unit that are not kept from it, and those of which its person is a member; never one that is restricted.
 */
@Injectable()
export class RegisterQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async known({ source, rows: asked, caseKeys, unitId, userId }: RegisterQuestion): Promise<KnownRegister> {
    const items = await this.uow.manager.query<(KnownItem & { readonly key: string })[]>(
      `SELECT ${KNOWN_ITEM}, source_key AS key FROM item i WHERE source_register = $1 AND source_key = ANY ($2::text[])`,
      [source, asked.map(({ rowKey }) => rowKey)],
    );
    const itemsByKey = new Map(items.map((item) => [item.key, item]));
    const itemsOfSameRow = await this.itemsOfSameRow(source, asked.filter(({ rowKey }) => !itemsByKey.has(rowKey)));
    const rows = await this.uow.manager.query<CaseRow[]>(
      `SELECT id, reference, source_key, status, parket_numbers,
              NOT restricted AND ($4::uuid = '${PROCESS_ID}' OR $4::uuid = ANY (member_ids) OR (classification = 'normal' AND unit_id = $5)) AS is_open
       FROM case_file WHERE (source_register = $1 AND source_key = ANY ($2::text[])) OR id = ANY ($3::uuid[])`,
      [source, caseKeys, [...items, ...itemsOfSameRow.values()].map(({ caseId }) => caseId), userId, unitId],
    );
    const cases = rows.map(toKnownCase);
    return {
      itemsByKey,
      itemsOfSameRow,
      casesByKey: new Map(cases.map((known) => [known.key, known])),
      casesById: new Map(cases.map((known) => [known.id, known])),
    };
  }

  /**
   * Items of rows that are the same to the letter under another key. Rows that have no number and are equal are as many things:
   * with the same hash they are twins, not one row that is named otherwise.
   */
  private async itemsOfSameRow(source: string, rows: RegisterQuestion['rows']): Promise<ReadonlyMap<string, KnownItem>> {
    if (rows.length === 0) return new Map();
    const found = await this.uow.manager.query<(KnownItem & { readonly key: string })[]>(
      SAME_ROWS,
      [source, JSON.stringify(rows.map(({ rowKey, contentHash, verbatim }) => ({ rowKey, contentHash, verbatim })))],
    );
    return new Map(found.map((item) => [item.key, item]));
  }
}

const KNOWN_ITEM = `i.id, i.case_id AS "caseId", i.source_hash AS hash, i.source_reading AS reading,
  EXISTS (SELECT 1 FROM event e WHERE e.id = i.status_event_id AND e.type = 'item.registered') AS "asRegistered"`;

/** The items of a register ($1) whose rows are asked for by their letters ($2), one each. */
export const SAME_ROWS = `WITH asked AS MATERIALIZED (
     SELECT r."rowKey" AS key, r."contentHash" AS hash, md5(r.verbatim::text) AS letters FROM jsonb_to_recordset($2::jsonb) AS r("rowKey" text, "contentHash" text, verbatim jsonb)
   )
   SELECT same.*, asked.key FROM asked CROSS JOIN LATERAL (
     SELECT ${KNOWN_ITEM} FROM item i WHERE i.source_register = $1 AND i.source_letters = asked.letters
       AND NOT (i.source_hash = asked.hash AND i.source_key LIKE 'content:%' AND asked.key LIKE 'content:%') ORDER BY i.id LIMIT 1) same`;

function toKnownCase({ id, reference, source_key, status, parket_numbers, is_open }: CaseRow): KnownCase {
  return { id, reference, key: source_key ?? '', status, parketNumbers: parket_numbers, isOpenToImport: is_open };
}
