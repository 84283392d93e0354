import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RevisionState = 'loaded' | 'applied' | 'discarded';

/** A file of rules as it came in, with a release or by hand, and what was decided about it. */
@Entity('rule_pack_revision')
export class PackRevisionRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly pack!: string;
  @Column('text') readonly revision!: string;
  @Column('date', { name: 'effective_from', nullable: true }) readonly effectiveFrom!: string | null;
  @Column('text') readonly origin!: 'shipped' | 'loaded';
  @Column('text') state!: RevisionState;
  @Column('text', { name: 'file_name' }) readonly fileName!: string;
  @Column('text') readonly sha256!: string;
  @Column('jsonb') readonly content!: Readonly<Record<string, unknown>>;
  @Column('uuid', { name: 'loaded_by' }) readonly loadedBy!: string;
  @Column('text', { name: 'loaded_by_name' }) readonly loadedByName!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  /** The generation of the rule book in which it took effect. */
  @Column('bigint', { name: 'applied_in', nullable: true }) appliedIn!: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
