import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export interface LabelledItem {
  readonly id: string;
  readonly caseId: string;
  readonly code: string;
  readonly assetClass: string;
}

export interface LabelledPlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What labels are printed of. */
@Injectable()
export class LabelQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** In the order they were asked for. */
  items(ids: readonly string[]): Promise<LabelledItem[]> {
    return this.uow.manager.query<LabelledItem[]>(
      `SELECT c.item_id AS id, c.case_id AS "caseId", c.code, i.asset_class AS "assetClass" FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, place)
       JOIN item_custody c ON c.item_id = asked.id JOIN item i ON i.id = c.item_id ORDER BY asked.place`,
      [ids],
    );
  }

  places(ids: readonly string[]): Promise<LabelledPlace[]> {
    return this.uow.manager.query<LabelledPlace[]>(
      `SELECT p.id, p.code, p.name FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, place) JOIN place p ON p.id = asked.id ORDER BY asked.place`,
      [ids],
    );
  }
}
