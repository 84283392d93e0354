import { Injectable } from '@nestjs/common';
import { PROCESS_ID, UnitOfWork } from '#platform';
import type { KnownCase, KnownItem, KnownRegister } from '../domain/row-fate.js';

/** Which rows are asked for, and for whom. */
export interface RegisterQuestion {
  readonly source: string;
  readonly rowKeys: readonly string[];
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

  async known({ source, rowKeys, caseKeys, unitId, userId }: RegisterQuestion): Promise<KnownRegister> {
    const items = await this.uow.manager.query<(KnownItem & { readonly key: string })[]>(
      `SELECT id, case_id AS "caseId", source_key AS key, source_hash AS hash FROM item WHERE source_register = $1 AND source_key = ANY ($2::text[])`,
      [source, rowKeys],
    );
    const rows = await this.uow.manager.query<CaseRow[]>(
      `SELECT id, reference, source_key, status, parket_numbers,
              NOT restricted AND ($4::uuid = '${PROCESS_ID}' OR $4::uuid = ANY (member_ids) OR (classification = 'normal' AND unit_id = $5)) AS is_open
       FROM case_file WHERE (source_register = $1 AND source_key = ANY ($2::text[])) OR id = ANY ($3::uuid[])`,
      [source, caseKeys, items.map(({ caseId }) => caseId), userId, unitId],
    );
    const cases = rows.map(toKnownCase);
    return {
      itemsByKey: new Map(items.map((item) => [item.key, item])),
      casesByKey: new Map(cases.map((known) => [known.key, known])),
      casesById: new Map(cases.map((known) => [known.id, known])),
    };
  }
}

function toKnownCase({ id, reference, source_key, status, parket_numbers, is_open }: CaseRow): KnownCase {
  return { id, reference, key: source_key ?? '', status, parketNumbers: parket_numbers, isOpenToImport: is_open };
}
