import { Injectable } from '@nestjs/common';
import { ItemRepository } from '#items';
import { Clock, type Refusal } from '#platform';
import type { ManualEnd } from '../domain/manual/check-manual.js';
import { MANUAL_RULE } from '../domain/manual/manual-rule.js';
import type { Explanation } from '../domain/planning/planned-deadline.js';
import type { ReminderProfileName } from '../domain/reminders/reminder-profile.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineRepository, type DeadlineChange, type NewDeadline } from '../persistence/deadline.repository.js';
import { alertsOf } from './alerts-of.js';

interface Asked {
  readonly title: string;
  readonly reason: string;
  readonly end: ManualEnd;
  readonly profile: ReminderProfileName;
  /** The fact that says so. */
  readonly because: string;
}

/** Deadlines set by hand, as rows with their alerts and their history. Runs inside the caller's unit of work. */
@Injectable()
export class ManualDeadlines {
  constructor(
    private readonly deadlines: DeadlineRepository,
    private readonly alerts: AlertRepository,
    private readonly items: ItemRepository,
    private readonly clock: Clock,
  ) {}

  get(id: string): Promise<DeadlineRow> {
    return this.deadlines.get(id);
  }

  /** An item of another case, at `/itemId`. */
  async foreignItemRefusals(caseId: string, itemId: string | undefined): Promise<readonly Refusal[]> {
    if (itemId === undefined) return [];
    const [found] = await this.items.findAll([itemId]);
    return found?.caseId === caseId ? [] : [{ code: 'deadline.item-elsewhere', pointer: '/itemId' }];
  }

  async add({ id, caseId, itemId, ownerId, title, reason, end, profile, because }: Asked & { readonly id: string; readonly caseId: string; readonly itemId: string | null; readonly ownerId: string }): Promise<NewDeadline> {
    const row: NewDeadline = {
      id,
      caseId,
      key: `${MANUAL_RULE.id}|${id}`,
      ruleId: MANUAL_RULE.id,
      ruleVersion: MANUAL_RULE.version,
      party: 'owner',
      subjectType: itemId === null ? 'case' : 'item',
      subjectId: itemId ?? caseId,
      nature: MANUAL_RULE.nature,
      expiry: MANUAL_RULE.expiry,
      binds: 'owner',
      watchedBy: [],
      triggerEventId: because,
      knownAt: this.clock.now(),
      ...columnsOf(end),
      basicDueOn: end.dueOn,
      state: 'open',
      metByEventId: null,
      metOn: null,
      explanation: explanationOf(because, this.clock.today()),
      title,
      reason,
      reminderProfile: profile,
      assigneeId: ownerId,
    };
    await this.deadlines.add([row]);
    await this.deadlines.note([changeOf(row, 'new', null, end.dueOn, because, reason)]);
    await this.remind(row, end, profile);
    return row;
  }

  /** Its reminders are set anew, and what was acknowledged has to be again when the end moves. */
  async change(before: DeadlineRow, version: number, { title, reason, end, profile, because }: Asked): Promise<number> {
    const moved = before.dueAt?.toISOString() !== end.dueAt;
    const next = await this.deadlines.change(before.id, version, {
      title,
      reminderProfile: profile,
      ...columnsOf(end),
      ...(moved && { acknowledgedAt: null, acknowledgedBy: null }),
    });
    await this.deadlines.note([changeOf(before, moved ? 'moved' : 'changed', before.dueOn, end.dueOn, because, reason)]);
    await this.alerts.withdraw([before.id]);
    await this.remind(before, end, profile);
    return next;
  }

  async cancel(before: DeadlineRow, version: number, because: string, reason: string): Promise<number> {
    const next = await this.deadlines.change(before.id, version, { state: 'withdrawn' });
    await this.deadlines.note([changeOf(before, 'cancelled', before.dueOn, before.dueOn, because, reason)]);
    await this.alerts.withdraw([before.id]);
    return next;
  }

  private async remind({ id, caseId, key }: Pick<DeadlineRow, 'id' | 'caseId' | 'key'>, end: ManualEnd, profile: ReminderProfileName): Promise<void> {
    const alerts = alertsOf(caseId, id, { key, state: 'open', ...end, knownAt: this.clock.now().toISOString(), remindersProfile: profile });
    // Who owns it is told so by the assignment itself.
    await this.alerts.add(alerts.filter(({ stage }) => stage !== 'created'));
  }
}

function columnsOf({ dueOn, dueAt, toTheHour }: ManualEnd): Pick<DeadlineRow, 'dueOn' | 'dueAt' | 'toTheHour'> {
  return { dueOn, dueAt: new Date(dueAt), toTheHour };
}

function changeOf({ id, caseId }: Pick<DeadlineRow, 'id' | 'caseId'>, kind: DeadlineChange['kind'], from: string | null, to: string | null, because: string, why: string): DeadlineChange {
  return { deadlineId: id, caseId, kind, from, to, because, why };
}

function explanationOf(eventId: string, occurredOn: string): Explanation {
  const { id, version, source, nature, calendar } = MANUAL_RULE;
  const trigger = { eventId, correctedBy: null, type: 'deadline.set', occurredOn, occurredAt: null, documentId: null };
  return { rule: id, version, source, nature, calendar, code: 'STATED', n: null, unit: null, trigger, missing: null, steps: [], warnings: [] };
}
