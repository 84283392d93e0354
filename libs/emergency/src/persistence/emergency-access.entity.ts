import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmergencyFinding } from '../contract.js';

@Entity('emergency_access')
export class EmergencyAccessRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') readonly reference!: string;
  @Column('uuid', { name: 'unit_id' }) readonly unitId!: string;
  @Column('uuid', { name: 'user_id' }) readonly userId!: string;
  @Column('timestamptz') readonly until!: Date;
  @Column('uuid', { array: true }) readonly told!: string[];
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt!: Date | null;
  @Column('text', { nullable: true }) finding!: EmergencyFinding | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
