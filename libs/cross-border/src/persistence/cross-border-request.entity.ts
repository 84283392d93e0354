import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request between states: certificate, mutual legal assistance or a question, in or out, to the minute. */
@Entity('cross_border_request')
export class CrossBorderRequest {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('integer') readonly number!: number;
  @Column('text') readonly reference!: string;
  @Column('text') readonly direction!: 'in' | 'out';
  @Column('text') readonly instrument!: string;
  @Column('text', { name: 'counterpart_state' }) counterpartState!: string;
  @Column('text', { name: 'counterpart_authority' }) readonly counterpartAuthority!: string;
  @Column('text', { name: 'their_reference', nullable: true }) readonly theirReference!: string | null;
  @Column('timestamptz', { name: 'moved_at', nullable: true }) movedAt!: Date | null;
  @Column('text', { name: 'time_zone' }) readonly timeZone!: string;
  @Column('boolean') urgent!: boolean;
  @Column('boolean', { name: 'data_directly_accessible', nullable: true }) dataDirectlyAccessible!: boolean | null;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) readonly note!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
