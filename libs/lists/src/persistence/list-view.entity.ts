import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ListName, ListViewState } from '../contract.js';

@Entity('list_view')
export class ListViewRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly list!: ListName;
  @Column('text') readonly name!: string;
  @Column('jsonb') readonly state!: ListViewState;
  @Column('uuid', { name: 'owner_id' }) readonly ownerId!: string;
  @Column('uuid', { name: 'unit_id', nullable: true }) readonly unitId!: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) readonly removedAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
