import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Touches } from '../domain/book/touches.js';

export type ReplanCause = 'rules' | 'decree' | 'promotion' | 'release';
export type ReplanState = 'running' | 'stopped' | 'done';

/** Planning cases again after a change of the rule book: what it is about, and how far it is. */
@Entity('replan_job')
export class ReplanJobRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly cause!: ReplanCause;
  /** What changed, in parts to be worded: a pack and revision, a year, a rule. */
  @Column('jsonb') readonly about!: Readonly<Record<string, string | number>>;
  @Column('text') readonly reason!: string;
  @Column('uuid', { name: 'cause_event_id' }) readonly causeEventId!: string;
  @Column('jsonb') readonly touches!: Touches;
  @Column('text') state!: ReplanState;
  /** Null until it was counted, which is done under the rights of the process. */
  @Column('integer', { nullable: true }) total!: number | null;
  @Column('integer') done!: number;
  /** Deadlines that are new, moved, reopened or gone. */
  @Column('integer') moved!: number;
  @Column('integer') failed!: number;
  @Column('uuid', { name: 'after_case_id', nullable: true }) afterCaseId!: string | null;
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil!: Date | null;
  @Column('uuid', { name: 'started_by' }) readonly startedBy!: string;
  @Column('text', { name: 'started_by_name' }) readonly startedByName!: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
