import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Mark, MarkedItem } from '../domain/duplicates/possible-duplicates.js';

/** Items of a case that have the number of a new thing already, or its seal on the same notice. */
@Injectable()
export class DuplicateQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async find(caseId: string, marks: readonly Mark[], noticeNumber: string | undefined): Promise<readonly MarkedItem[]> {
    if (marks.length === 0) return [];
    return this.uow.manager.query<MarkedItem[]>(
      `SELECT m.index, m.kind, m.mark, i.id AS "itemId", i.reference
       FROM jsonb_to_recordset($2::jsonb) AS m(index integer, kind text, mark text, "assetClass" text, token text)
       JOIN item_identifier n ON n.case_id = $1 AND n.kind = m.kind AND n.normalised = m.mark
       JOIN item i ON i.id = n.item_id AND i.asset_class = m."assetClass" AND (m.kind <> 'crypto-address' OR upper(trim(coalesce(i.details->>'token', ''))) = m.token)
       UNION ALL
       SELECT m.index, m.kind, m.mark, i.id, i.reference
       FROM jsonb_to_recordset($2::jsonb) AS m(index integer, kind text, mark text)
       JOIN item i ON m.kind = 'seal' AND i.case_id = $1 AND i.notice_number = $3
        AND upper(regexp_replace(coalesce(i.seized_seal, i.details->>'sealNumber', ''), '[^0-9A-Za-z]', '', 'g')) = m.mark
       ORDER BY 1, 5`,
      [caseId, JSON.stringify(marks), noticeNumber ?? null],
    );
  }
}
