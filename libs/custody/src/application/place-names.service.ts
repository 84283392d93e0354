import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** Open places by what others call them. Runs inside the caller's unit of work. */
@Injectable()
export class PlaceNames {
  constructor(private readonly uow: UnitOfWork) {}

  all(): Promise<{ readonly id: string; readonly code: string; readonly name: string; readonly path: string }[]> {
    return this.uow.manager.query('SELECT id, code, name, path FROM place WHERE closed_on IS NULL ORDER BY path, id');
  }

  /** Whether this person answers for the place, by its own entry or that of a place above it. */
  async isAnsweredBy(id: string, userId: string): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>('SELECT 1 FROM place WHERE id = $1 AND answers_id = $2', [id, userId]);
    return rows.length > 0;
  }

  /** @returns null when there is no such place */
  async pathOf(id: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ path: string }[]>('SELECT path FROM place WHERE id = $1', [id]);
    return row?.path ?? null;
  }
}
