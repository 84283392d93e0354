import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import { ListExportRow } from './list-export.entity.js';

/** Exports of lists; each is seen by who asked for it. */
@Injectable()
export class ListExportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<ListExportRow> {
    const found = await this.uow.manager.findOneBy(ListExportRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async add({ id, list, format, request, locale, requestedBy, total, exact }: Omit<ListExportRow, 'requestedAt' | 'state' | 'written'>): Promise<void> {
    await this.uow.manager.query('INSERT INTO list_export (id, list, format, request, locale, requested_by, total, exact) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [id, list, format, JSON.stringify(request), locale, requestedBy, total, exact]);
  }

  /** Starts the file; a second one is not made. @returns whether it is started now */
  async start(id: string): Promise<boolean> {
    const started = await this.uow.manager.query<[unknown[], number]>(`UPDATE list_export SET state = 'running' WHERE id = $1 AND state = 'waiting'`, [id]);
    return started[1] === 1;
  }

  async advance(id: string, state: ListExportRow['state'], written: number): Promise<void> {
    await this.uow.manager.query('UPDATE list_export SET state = $2, written = $3 WHERE id = $1', [id, state, written]);
  }
}
