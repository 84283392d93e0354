import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, constraintOf } from '#platform';
import type { QueryDeepPartialEntity } from 'typeorm';
import { ApprovalRow } from './approval.entity.js';

export type NewApproval = Omit<ApprovalRow, 'version' | 'requestedAt' | 'state' | 'decidedBy' | 'decidedAt' | 'decisionReason' | 'updatedAt'>;

/** What waits for a second pair of eyes, as rows. */
@Injectable()
export class ApprovalRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<ApprovalRow> {
    const found = await this.uow.manager.findOneBy(ApprovalRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** @throws ProblemError `approval.waits-already` */
  async add(approval: NewApproval): Promise<void> {
    try {
      await this.uow.manager.createQueryBuilder().insert().into(ApprovalRow).values(approval as unknown as QueryDeepPartialEntity<ApprovalRow>).updateEntity(false).execute();
    } catch (error) {
      if (constraintOf(error) === 'approval_waiting_unique') throw new ProblemError('rule', 'approval.waits-already');
      throw error;
    }
  }

  change(id: string, expectedVersion: number, changes: Partial<ApprovalRow>): Promise<number> {
    return changeVersioned(this.uow.manager, ApprovalRow, id, expectedVersion, changes);
  }

  /** Lets exactly this approval through in the rest of the transaction; the trigger on the table of the act looks at it. */
  async present(id: string): Promise<void> {
    await this.uow.manager.query(`SELECT set_config('zegel.approval_id', $1, true)`, [id]);
  }
}
