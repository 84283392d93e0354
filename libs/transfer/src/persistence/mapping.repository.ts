import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { ImportMapping } from '../domain/mapping.js';

/** Mappings that people of the office saved, by name. */
@Injectable()
export class MappingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async list(): Promise<ImportMapping[]> {
    const rows = await this.uow.manager.query<{ mapping: ImportMapping }[]>('SELECT mapping FROM import_mapping ORDER BY name');
    return rows.map(({ mapping }) => mapping);
  }

  /** Saves a mapping, or replaces the saver's own of that name. @returns false when the name is another's */
  async isOfAnother(name: string, userId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>(`SELECT 1 FROM import_mapping WHERE name = $1 AND created_by <> $2`, [name, userId])).length > 0;
  }

  async save(mapping: ImportMapping, userId: string): Promise<boolean> {
    const saved = await this.uow.manager.query<unknown[]>(
      `INSERT INTO import_mapping (name, mapping, created_by) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT import_mapping_pk DO UPDATE SET mapping = excluded.mapping, version = import_mapping.version + 1, updated_at = clock_timestamp()
       WHERE import_mapping.created_by = excluded.created_by RETURNING 1`,
      [mapping.name, JSON.stringify(mapping), userId],
    );
    return saved.length > 0;
  }
}
