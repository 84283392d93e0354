import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Classification, Offence } from '../contract.js';

/** A case file. Its counters, search text and next deadline are kept by the database. */
@Entity('case_file')
export class CaseFile {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly reference!: string;
  @Column('text') title!: string;
  @Column('text') readonly jurisdiction!: string;
  @Column('text', { name: 'parket_numbers', array: true }) parketNumbers!: string[];
  @Column('text', { name: 'investigation_name', nullable: true }) investigationName!: string | null;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId!: string | null;
  @Column('uuid', { name: 'asset_officer_id', nullable: true }) assetOfficerId!: string | null;
  @Column('uuid', { name: 'member_ids', array: true }) memberIds!: string[];
  @Column('text') classification!: Classification;
  @Column('jsonb') offences!: Offence[];
  @Column('text', { name: 'legal_grounds', array: true }) legalGrounds!: string[];
  @Column('text') status!: string;
  @Column('uuid', { name: 'status_event_id', nullable: true }) statusEventId!: string | null;
  @Column('date', { name: 'opened_on' }) readonly openedOn!: string;
  @Column('text', { name: 'source_register', nullable: true }) readonly sourceRegister!: string | null;
  @Column('text', { name: 'source_key', nullable: true }) readonly sourceKey!: string | null;
  @Column('boolean', { name: 'needs_review' }) needsReview!: boolean;
  @Column('text', { name: 'review_notes', array: true }) reviewNotes!: string[];
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
