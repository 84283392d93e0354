import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Explanation, PlannedState } from '../domain/planning/planned-deadline.js';
import type { ReminderProfileName } from '../domain/reminders/reminder-profile.js';
import type { BoundRole, ExpiryKind, Nature, SubjectType, WatchingRole } from '../domain/rules/rule.js';

/** A planned deadline. Its state is what the plan says; whether it has lapsed is for the clock to say. */
@Entity('deadline')
export class DeadlineRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;
  @Column('text') readonly key!: string;
  @Column('text', { name: 'rule_id' }) readonly ruleId!: string;
  @Column('integer', { name: 'rule_version' }) ruleVersion!: number;
  @Column('text') readonly party!: string;
  @Column('text', { name: 'subject_type' }) readonly subjectType!: SubjectType;
  @Column('text', { name: 'subject_id' }) readonly subjectId!: string;
  @Column('text') nature!: Nature;
  @Column('text') expiry!: ExpiryKind;
  @Column('text') binds!: BoundRole;
  @Column('text', { name: 'watched_by', array: true }) watchedBy!: WatchingRole[];
  @Column('uuid', { name: 'trigger_event_id', nullable: true }) triggerEventId!: string | null;
  @Column('timestamptz', { name: 'known_at' }) knownAt!: Date;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('date', { name: 'basic_due_on', nullable: true }) basicDueOn!: string | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt!: Date | null;
  @Column('boolean', { name: 'to_the_hour' }) toTheHour!: boolean;
  @Column('text') state!: PlannedState;
  @Column('uuid', { name: 'met_by_event_id', nullable: true }) metByEventId!: string | null;
  @Column('date', { name: 'met_on', nullable: true }) metOn!: string | null;
  @Column('jsonb') explanation!: Explanation;
  /** The words and the why of a deadline set by hand; null where a rule has them. */
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'reminder_profile' }) reminderProfile!: ReminderProfileName;
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId!: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Date | null;
  @Column('uuid', { name: 'acknowledged_by', nullable: true }) acknowledgedBy!: string | null;
  @Column('boolean', { name: 'completed_by_hand' }) completedByHand!: boolean;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
