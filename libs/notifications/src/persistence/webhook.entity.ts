import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookFamily } from '../contract.js';

/** Another system that hears what happens. */
@Entity('webhook')
export class WebhookRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly name!: string;
  @Column('text') readonly url!: string;
  @Column('text', { array: true }) readonly kinds!: WebhookFamily[];
  @Column('boolean') readonly active!: boolean;
  /** It did not answer; nothing is sent to it before this moment. */
  @Column('timestamptz', { name: 'away_until', nullable: true }) readonly awayUntil!: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
