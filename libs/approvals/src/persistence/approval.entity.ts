import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovalState } from '../contract.js';

@Entity('approval')
export class ApprovalRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') readonly act!: string;
  @Column('text', { name: 'subject_type' }) readonly subjectType!: string;
  @Column('uuid', { name: 'subject_id' }) readonly subjectId!: string;
  @Column('jsonb') readonly before!: Readonly<Record<string, unknown>>;
  @Column('jsonb') readonly after!: Readonly<Record<string, unknown>>;
  /** What the act needs to be carried out; the values that are approved are `after`. */
  @Column('jsonb') readonly request!: Readonly<Record<string, unknown>>;
  @Column('text', { name: 'content_hash' }) readonly contentHash!: string;
  @Column('text') readonly reason!: string;
  @Column('uuid', { name: 'requested_by' }) readonly requestedBy!: string;
  @Column('timestamptz', { name: 'requested_at' }) readonly requestedAt!: Date;
  @Column('text') state!: ApprovalState;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('uuid', { name: 'executed_by', nullable: true }) executedBy!: string | null;
  @Column('timestamptz', { name: 'executed_at', nullable: true }) executedAt!: Date | null;
  /** The fact of the step that was carried out on it. */
  @Column('uuid', { name: 'fact_id', nullable: true }) factId!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
