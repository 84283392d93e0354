import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** Open places by what others call them. Runs inside the caller's unit of work. */
@Injectable()
export class PlaceNames {
  constructor(private readonly uow: UnitOfWork) {}

  all(): Promise<{ readonly id: string; readonly code: string; readonly name: string; readonly path: string }[]> {
    return this.uow.manager.query('SELECT id, code, name, path FROM place WHERE closed_on IS NULL ORDER BY path, id');
  }

  /** @returns null when there is no such place */
  async pathOf(id: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ path: string }[]>('SELECT path FROM place WHERE id = $1', [id]);
    return row?.path ?? null;
  }
}
