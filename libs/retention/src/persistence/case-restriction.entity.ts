import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RestrictionGround } from '../contract.js';

@Entity('case_restriction')
export class CaseRestrictionRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') readonly ground!: RestrictionGround;
  @Column('text') readonly reason!: string;
  @Column('uuid', { name: 'placed_by' }) readonly placedBy!: string;
  @Column('uuid', { name: 'lifted_by', nullable: true }) liftedBy!: string | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt!: Date | null;
  @Column('text', { name: 'lift_reason', nullable: true }) liftReason!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
