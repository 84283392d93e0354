import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place where items are kept, in a tree; `path`, `ancestorIds` (itself included) and `answersId` follow from the places above it. */
@Entity('place')
export class Place {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text') readonly kind!: string;
  @Column({ type: 'text', insert: false, update: false }) readonly code!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { name: 'custodian_id', nullable: true }) custodianId!: string | null;
  @Column('text') readonly path!: string;
  @Column('uuid', { name: 'ancestor_ids', array: true }) readonly ancestorIds!: string[];
  @Column('uuid', { name: 'answers_id', nullable: true }) readonly answersId!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
