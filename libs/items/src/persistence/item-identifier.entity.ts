import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number or sign by which an item is known outside, as written and in its normal form, with the outcome of its check. */
@Entity('item_identifier')
export class ItemIdentifier {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'item_id' }) readonly itemId!: string;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') readonly kind!: string;
  @Column('text') readonly value!: string;
  @Column('text') readonly normalised!: string;
  @Column('text') readonly outcome!: 'valid' | 'unchecked' | 'confirmed' | 'unconfirmed';
  @Column('text', { nullable: true }) readonly reason!: string | null;
}
