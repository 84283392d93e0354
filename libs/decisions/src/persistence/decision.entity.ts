import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision on items: who decided, when, on what ground, and whether it is final. */
@Entity('decision')
export class Decision {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') readonly kind!: string;
  @Column('text') readonly capacity!: string;
  @Column('text', { name: 'decided_by' }) readonly decidedBy!: string;
  @Column('date', { name: 'decided_on' }) decidedOn!: string;
  @Column('text') readonly ground!: string;
  @Column('text') readonly reason!: string;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn!: string | null;
  @Column('uuid', { name: 'document_id', nullable: true }) readonly documentId!: string | null;
  /** The party whose verdict it is part of; null when it is of the case as a whole. */
  @Column('uuid', { name: 'suspect_id', nullable: true }) readonly suspectId!: string | null;
  @Column('boolean') final!: boolean;
  @Column('date', { name: 'final_on', nullable: true }) finalOn!: string | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) readonly recordedAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
