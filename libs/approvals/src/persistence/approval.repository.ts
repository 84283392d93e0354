import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, constraintOf } from '#platform';
import type { QueryDeepPartialEntity } from 'typeorm';
import { ApprovalRow } from './approval.entity.js';

export type NewApproval = Omit<ApprovalRow, 'version' | 'requestedAt' | 'state' | 'decidedBy' | 'decidedAt' | 'decisionReason' | 'executedBy' | 'executedAt' | 'factId' | 'updatedAt'>;

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

  /** What waits to be carried out on this thing, the newest first. */
  given(subjectId: string, act: string): Promise<ApprovalRow[]> {
    return this.uow.manager.find(ApprovalRow, { where: { subjectId, act, state: 'given' }, order: { requestedAt: 'DESC' } });
  }

  /** What still waits although the thing it is about has changed. */
  async findOvertaken(subjectId: string, act: string): Promise<ApprovalRow | null> {
    const [row] = await this.uow.manager.query<{ id: string }[]>(
      `SELECT a.id FROM approval a WHERE a.subject_id = $1 AND a.act = $2 AND a.state = 'waiting' AND approval_state_now(a) = 'void'`,
      [subjectId, act],
    );
    return row ? this.get(row.id) : null;
  }

  /** Was this person made a member of the case by that one within a day? */
  async isNewMemberBy(member: string, byWhom: string, caseId: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ fresh: boolean }[]>('SELECT made_member_by($1, $2, $3) AS fresh', [member, byWhom, caseId]);
    return row?.fresh === true;
  }

  change(id: string, expectedVersion: number, changes: Partial<ApprovalRow>): Promise<number> {
    return changeVersioned(this.uow.manager, ApprovalRow, id, expectedVersion, changes);
  }

  /** Lets exactly this approval through in the rest of the transaction; the trigger on the table of the act looks at it. */
  async present(id: string): Promise<void> {
    await this.uow.manager.query(`SELECT set_config('zegel.approval_id', $1, true)`, [id]);
  }
}
