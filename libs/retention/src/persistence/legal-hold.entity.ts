import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('legal_hold')
export class LegalHoldRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text', { name: 'ordered_by' }) readonly orderedBy!: string;
  @Column('text') readonly reason!: string;
  @Column('date') until!: string;
  /** The deadline that brings its end to mind. */
  @Column('uuid', { name: 'deadline_id', nullable: true }) deadlineId!: string | null;
  @Column('uuid', { name: 'placed_by' }) readonly placedBy!: string;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
