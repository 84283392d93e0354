import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartyKind } from '../contract.js';

/** A person or organisation with its role in this case; the same person may be a suspect here and a victim there. */
@Entity('case_party')
export class CaseParty {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') kind!: PartyKind;
  @Column('text') name!: string;
  @Column('text') role!: string;
  @Column('date', { name: 'birth_date', nullable: true }) birthDate!: string | null;
  @Column('text', { name: 'registration_number', nullable: true }) registrationNumber!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
