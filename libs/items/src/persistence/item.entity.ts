import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note that something of an imported row was not understood; kept until a person has looked. */
export interface ReviewNote {
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A seized item. `details` is shaped by its asset class; amounts are exact decimals in their own currency. */
@Entity('item')
export class Item {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('integer') readonly number!: number;
  @Column('text') readonly reference!: string;
  @Column('text', { name: 'asset_class' }) readonly assetClass!: string;
  @Column('text') description!: string;
  @Column('numeric') quantity!: string;
  @Column('text', { name: 'quantity_unit' }) quantityUnit!: string;
  @Column('jsonb') details!: Readonly<Record<string, unknown>>;
  @Column('numeric', { nullable: true }) amount!: string | null;
  @Column('text', { name: 'amount_currency', nullable: true }) amountCurrency!: string | null;
  @Column('numeric', { name: 'estimated_amount', nullable: true }) estimatedAmount!: string | null;
  @Column('text', { name: 'estimated_currency', nullable: true }) estimatedCurrency!: string | null;
  @Column('text') status!: string;
  @Column('uuid', { name: 'status_event_id', nullable: true }) statusEventId!: string | null;
  @Column('text', { array: true }) grounds!: string[];
  @Column('text', { array: true }) blocks!: string[];
  @Column('boolean') forbidden!: boolean;
  @Column('date', { name: 'seized_on', nullable: true }) seizedOn!: string | null;
  @Column('timestamptz', { name: 'seized_at', nullable: true }) seizedAt!: Date | null;
  @Column('text', { name: 'seized_place', nullable: true }) seizedPlace!: string | null;
  @Column('text', { name: 'seized_by', nullable: true }) seizedBy!: string | null;
  @Column('text', { name: 'notice_number', nullable: true }) noticeNumber!: string | null;
  @Column('text', { name: 'seized_seal', nullable: true }) readonly seizedSeal!: string | null;
  @Column('uuid', { name: 'holder_party_id', nullable: true }) holderPartyId!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) keeper!: string | null;
  /** What it lies in or is a piece of; `bond` says which. */
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text', { nullable: true }) bond!: 'contents' | 'part' | null;
  @Column('uuid', { name: 'split_from_id', nullable: true }) readonly splitFromId!: string | null;
  @Column('uuid', { name: 'joined_into_id', nullable: true }) joinedIntoId!: string | null;
  @Column('date', { name: 'awaiting_since', nullable: true }) awaitingSince!: string | null;
  @Column('date', { name: 'value_established_on', nullable: true }) valueEstablishedOn!: string | null;
  @Column('text', { name: 'source_register', nullable: true }) readonly sourceRegister!: string | null;
  @Column('text', { name: 'source_key', nullable: true }) readonly sourceKey!: string | null;
  @Column('text', { name: 'source_hash', nullable: true }) sourceHash!: string | null;
  /** What the mapping made of the row, as a hash. */
  @Column('text', { name: 'source_reading', nullable: true }) sourceReading!: string | null;
  @Column('jsonb', { nullable: true }) verbatim!: Readonly<Record<string, string>> | null;
  @Column('boolean', { name: 'needs_review' }) needsReview!: boolean;
  @Column('jsonb', { name: 'review_notes' }) reviewNotes!: readonly ReviewNote[];
  @Column({ type: 'uuid', name: 'next_deadline_id', nullable: true, insert: false, update: false }) readonly nextDeadlineId!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
