import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A package that was made. It is never changed; what is fetched twice is the same twice. */
@Entity('evidence_package')
export class EvidencePackageRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('uuid', { name: 'item_id', nullable: true }) readonly itemId!: string | null;
  @Column('text') readonly reference!: string;
  /** The fact in the log that binds its papers. */
  @Column('uuid', { name: 'event_id' }) readonly eventId!: string;
  @Column('uuid', { name: 'made_by' }) readonly madeBy!: string;
  @Column('text', { name: 'made_by_name' }) readonly madeByName!: string;
  @Column('timestamptz', { name: 'made_at' }) readonly madeAt!: Date;
  @Column('uuid', { name: 'document_ids', array: true }) readonly documentIds!: readonly string[];
}
