import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** When a backup was last made. */
@Injectable()
export class BackupQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The moment of the last backup, when that is longer ago than so many hours; the beginning of the installation when there was none. */
  async overdueSince(hours: number): Promise<Date | null> {
    const [row] = await this.uow.manager.query<{ last: Date }[]>(
      `SELECT last FROM (SELECT coalesce((SELECT max(moment) FROM backup), (SELECT since FROM installation)) AS last) known
       WHERE last < clock_timestamp() - make_interval(hours => $1)`,
      [hours],
    );
    return row?.last ?? null;
  }

  async systemAdministrators(): Promise<readonly string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM app_user WHERE active AND 'system-administrator' = ANY (roles) ORDER BY id`);
    return rows.map(({ id }) => id);
  }
}
