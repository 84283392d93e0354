import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { FoundCode } from '../contract.js';

/** What labels stand for. */
@Injectable()
export class CodeQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Items and places whose code begins so. A whole code is the beginning of itself only. */
  beginningWith(start: string): Promise<FoundCode[]> {
    return this.uow.manager.query<FoundCode[]>(
      `SELECT 'item' AS kind, c.item_id AS id, c.code, i.description AS title, i.reference, c.case_id AS "caseId", c.place_id AS "placeId", p.path, c.held_by AS "heldBy", c.seal,
              i.asset_class AS "assetClass", false AS closed
       FROM item_custody c JOIN item i ON i.id = c.item_id LEFT JOIN place p ON p.id = c.place_id WHERE c.code LIKE $1
       UNION ALL
       SELECT 'place', p.id, p.code, p.name, NULL, NULL, p.id, p.path, NULL, NULL, NULL, p.closed_on IS NOT NULL FROM place p WHERE p.code LIKE $1
       ORDER BY kind, code`,
      [`${start}%`],
    );
  }
}
