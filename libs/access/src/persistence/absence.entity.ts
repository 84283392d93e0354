import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person is away, and who stands in; never why. */
@Entity('absence')
export class AbsenceRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'user_id' }) readonly userId!: string;
  @Column('date', { name: 'from_on' }) from!: string;
  @Column('date', { name: 'until_on', nullable: true }) until!: string | null;
  @Column('uuid', { name: 'deputy_id', nullable: true }) deputyId!: string | null;
  @Column('boolean') withdrawn!: boolean;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
