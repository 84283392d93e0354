import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import type { Tariff } from '../domain/costs/tariff.js';

export interface StoredTariff extends Tariff {
  readonly version: number;
  readonly note: string | null;
}

const COLUMNS = `id, version, asset_class AS "assetClass", place_kind AS "placeKind", cost, per, amount::text AS amount, currency, valid_from::text AS "validFrom", valid_until::text AS "validUntil", note`;

/** The tariffs of the office as rows; the database refuses two that are valid at once. */
@Injectable()
export class TariffRepository {
  constructor(private readonly uow: UnitOfWork) {}

  all(): Promise<StoredTariff[]> {
    return this.uow.manager.query<StoredTariff[]>(`SELECT ${COLUMNS} FROM tariff ORDER BY asset_class NULLS FIRST, place_kind NULLS FIRST, cost, valid_from DESC, id`);
  }

  async get(id: string): Promise<StoredTariff> {
    const [found] = await this.uow.manager.query<StoredTariff[]>(`SELECT ${COLUMNS} FROM tariff WHERE id = $1`, [id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async add({ id, assetClass, placeKind, cost, per, amount, currency, validFrom, validUntil, note }: Omit<StoredTariff, 'version'>): Promise<void> {
    await this.uow.manager.query(
      'INSERT INTO tariff (id, asset_class, place_kind, cost, per, amount, currency, valid_from, valid_until, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [id, assetClass, placeKind, cost, per, amount, currency, validFrom, validUntil, note],
    );
  }

  /** @throws ProblemError `record.changed` (412) when someone else was first */
  async end(id: string, expectedVersion: number, validUntil: string): Promise<number> {
    const [[row]] = await this.uow.manager.query<[{ version: number }[], number]>(
      'UPDATE tariff SET valid_until = $3, version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND version = $2 RETURNING version',
      [id, expectedVersion, validUntil],
    );
    if (!row) throw new ProblemError('stale', 'record.changed', { currentVersion: (await this.get(id)).version });
    return row.version;
  }
}
