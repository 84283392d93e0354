import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An office or team that owns cases. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly code!: string;
  @Column('text') name!: string;
  /** Whom every alert of a passed term reaches in the end. */
  @Column('uuid', { name: 'head_id', nullable: true }) headId!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
