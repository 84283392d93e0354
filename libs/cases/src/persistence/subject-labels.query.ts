import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** Words for what an event or a deadline is about: an item's reference, a party's name, a request's reference. */
@Injectable()
export class SubjectLabelsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async of(subjects: readonly { readonly subjectType: string; readonly subjectId: string }[]): Promise<ReadonlyMap<string, string>> {
    const idsOf = (type: string): string[] => subjects.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
    const rows = await this.uow.manager.query<{ id: string; label: string }[]>(
      `SELECT id, reference || ' ' || description AS label FROM item WHERE id = ANY ($1::uuid[])
       UNION ALL SELECT id, name FROM case_party WHERE id = ANY ($2::uuid[])
       UNION ALL SELECT id, reference FROM cross_border_request WHERE id = ANY ($3::uuid[])
       UNION ALL SELECT id, subject FROM exchange WHERE id = ANY ($4::uuid[])
       UNION ALL SELECT id, title FROM document WHERE id = ANY ($5::uuid[])`,
      [idsOf('item'), idsOf('party'), idsOf('request'), idsOf('exchange'), idsOf('document')],
    );
    return new Map(rows.map(({ id, label }) => [id, label]));
  }
}
