import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An office or team that owns cases. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly code!: string;
  @Column('text') name!: string;
}
