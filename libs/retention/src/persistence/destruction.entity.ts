import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DestructionState } from '../contract.js';

@Entity('destruction_list')
export class DestructionListRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') state!: DestructionState;
  /** SHA-256 of the lines; made by the database when the last line is there. */
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('integer') cases!: number;
  @Column('uuid', { name: 'drawn_by' }) readonly drawnBy!: string;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt!: Date | null;
  @Column('timestamptz', { name: 'executed_at', nullable: true }) executedAt!: Date | null;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true }) withdrawalReason!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
