import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RetentionRegime } from '../contract.js';

@Entity('case_regime')
export class CaseRegimeRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') regime!: RetentionRegime;
  /** Since when the case is out of use and kept closed. */
  @Column('date', { name: 'removed_on', nullable: true }) removedOn!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
