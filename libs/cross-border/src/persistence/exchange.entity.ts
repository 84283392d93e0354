import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message to or from a partner, with the references of both sides and its answer. */
@Entity('exchange')
export class Exchange {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') readonly partner!: string;
  @Column('text') readonly channel!: string;
  @Column('text') readonly direction!: 'in' | 'out';
  @Column('text', { name: 'our_reference', nullable: true }) readonly ourReference!: string | null;
  @Column('text', { name: 'their_reference', nullable: true }) readonly theirReference!: string | null;
  @Column('text', { name: 'handling_code', nullable: true }) readonly handlingCode!: string | null;
  @Column('text') readonly subject!: string;
  @Column('timestamptz', { name: 'moved_at' }) movedAt!: Date;
  @Column('text', { name: 'time_zone' }) readonly timeZone!: string;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text') state!: 'open' | 'answered' | 'refused';
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
