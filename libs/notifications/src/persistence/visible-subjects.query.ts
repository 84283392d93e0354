import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** Which cases and imports exist for the person at work. */
@Injectable()
export class VisibleSubjectsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async among(caseIds: readonly string[], importIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT id FROM case_file WHERE id = ANY ($1::uuid[]) UNION ALL SELECT id FROM import WHERE id = ANY ($2::uuid[])`,
      [caseIds, importIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
