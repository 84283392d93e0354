import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('partner_grant')
export class PartnerGrantRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('uuid', { name: 'item_id', nullable: true }) readonly itemId!: string | null;
  @Column('uuid', { name: 'user_id' }) readonly userId!: string;
  @Column('text') readonly reason!: string;
  @Column('date') readonly until!: string;
  @Column('uuid', { name: 'granted_by' }) readonly grantedBy!: string;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true }) withdrawalReason!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
