import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, constraintOf } from '#platform';
import type { RetentionRegime } from '../contract.js';
import { CaseRegimeRow } from './case-regime.entity.js';

/** Under which regime each case is kept; a case of which nobody said so is under the one of the office. */
@Injectable()
export class CaseRegimeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async of(caseId: string): Promise<Pick<CaseRegimeRow, 'version' | 'regime'> & { readonly id: string | null }> {
    const found = await this.uow.manager.findOneBy(CaseRegimeRow, { caseId });
    if (found) return found;
    const [row] = await this.uow.manager.query<{ regime: RetentionRegime }[]>('SELECT regime FROM retention_regime WHERE is_default');
    if (!row) throw new Error('No regime is the one of the office.');
    return { id: null, version: 0, regime: row.regime };
  }

  /** @returns the new version @throws ProblemError `record.changed` (412) when somebody chose meanwhile */
  async choose(caseId: string, expectedVersion: number, regime: RetentionRegime): Promise<number> {
    const { id, version } = await this.of(caseId);
    if (id !== null) return changeVersioned(this.uow.manager, CaseRegimeRow, id, expectedVersion, { regime });
    if (expectedVersion !== 0) throw new ProblemError('stale', 'record.changed', { currentVersion: version });
    try {
      await this.uow.manager.insert(CaseRegimeRow, { id: randomUUID(), caseId, regime });
    } catch (error) {
      if (constraintOf(error) === 'case_regime_case_unique') throw new ProblemError('stale', 'record.changed', { currentVersion: 1 });
      throw error;
    }
    return 1;
  }
}
