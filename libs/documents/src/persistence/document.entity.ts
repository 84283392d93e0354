import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseDocument } from '../contract.js';

/** A version of a document of a case: what it is and where its bytes came from. It is never changed. */
@Entity('document')
export class Document {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('uuid', { name: 'item_id', nullable: true }) readonly itemId!: string | null;
  @Column('text') readonly title!: string;
  @Column('text') readonly kind!: CaseDocument['kind'];
  @Column('text', { name: 'file_name' }) readonly fileName!: string;
  @Column('text', { name: 'media_type' }) readonly mediaType!: string;
  /** Bytes; a string, because a bigint is wider than a number. */
  @Column('bigint') readonly size!: string;
  @Column('text') readonly sha256!: string;
  @Column('uuid', { name: 'uploaded_by' }) readonly uploadedBy!: string;
  @Column('text', { name: 'uploaded_by_name' }) readonly uploadedByName!: string;
  @Column('timestamptz', { name: 'uploaded_at' }) readonly uploadedAt!: Date;
  /** The version that this one follows; the database numbers and chains them. */
  @Column('uuid', { name: 'previous_id', nullable: true }) readonly previousId!: string | null;
  @Column('text', { nullable: true }) readonly reason!: string | null;
}
