import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, isDatabaseAway, processContext, type Titles } from '#platform';
import { Notify, type Message, type Weight } from '#notifications';
import { AlertRepository, type DueAlert } from '../persistence/alert.repository.js';
import { repeatsOf } from './alerts-of.js';
import { ChooseRecipients } from './choose-recipients.service.js';
import { RuleBook } from './rule-book.js';
import { toldRecipients } from './told-recipients.js';

/** Terms of one transaction; all that is due of them comes with them. */
const BATCH = 500;
/** How long the end of a term waits when nobody is there to hear of it. */
const PUT_OFF_MILLISECONDS = 3_600_000;
const SWEEPER = processContext('alert-sweeper', 'process', 'sweep-alerts');
/** Escalations that no acknowledgement silences: a term that ends unmet always reaches the head. */
const NEVER_SILENCED = new Set(['T', 'T+1']);

/**
 * Turns due alerts into notifications, however long ago they fell due: late rather than never. Marking and telling are one
 * transaction, so an alert goes out once; what was met, moved or acknowledged in the meantime is withdrawn instead. A term that
 * cannot be told is passed over until the rest has gone out, and then said to have failed.
 */
@Injectable()
export class SweepAlerts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly alerts: AlertRepository,
    private readonly recipients: ChooseRecipients,
    private readonly notify: Notify,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  isAnyDue(now: Date = this.clock.now()): Promise<boolean> {
    return this.uow.run(SWEEPER, () => this.alerts.isAnyDue(now));
  }

  /** @returns how many alerts were sent */
  async execute(now: Date = this.clock.now()): Promise<number> {
    const poisoned = new Map<string, unknown>();
    let sent = 0;
    for (let most = BATCH; ; ) {
      const taking: Taking = { deadlineIds: [] };
      try {
        const batch = await this.uow.run(SWEEPER, () => this.sweepOnce(now, most, [...poisoned.keys()], taking));
        sent += batch.sent;
        if (batch.taken === 0) break;
      } catch (error) {
        const [first] = taking.deadlineIds;
        if (first === undefined || isDatabaseAway(error)) throw error;
        if (most === 1) poisoned.set(first, error);
        most = 1; // one term at a time from here on: only the one that fails is passed over
      }
    }
    for (const error of poisoned.values()) throw error; // the job says so; the next sweep tries again
    return sent;
  }

  private async sweepOnce(now: Date, most: number, passedOver: readonly string[], taking: Taking): Promise<{ taken: number; sent: number }> {
    const taken = await this.alerts.take(now, most, passedOver);
    taking.deadlineIds = taken.map(({ deadline_id }) => deadline_id);
    if (taken.length === 0) return { taken: 0, sent: 0 };
    const due = await this.alerts.toBeTold(taken);
    await this.rules.refresh();
    const wanted = due.filter((alert) => alert.still_open && !isSilenced(alert));
    const people = await this.recipients.of(wanted, now);
    const messages = [...this.announcements(wanted, people), ...this.reminders(wanted, people, now)];
    await this.notify.people(messages);
    await this.alerts.add(repeatsOf(due, now));
    await this.alerts.letNextBeChosen(due.filter((alert) => alert.still_open && isOfTheEnd(alert)).map(({ deadline_id }) => deadline_id));
    await this.alerts.noteRecipients(toldRecipients(wanted, people, messages));
    // What nobody is left to hear, e.g. on the step of a deputy who does not exist, was not told; the end of a term waits for somebody.
    const heard = new Set(wanted.flatMap(({ id }) => ((people.get(id) ?? []).length > 0 ? [id] : [])));
    const unheard = endsWithoutHearer(wanted, heard);
    await this.alerts.settle([...heard], due.flatMap(({ id }) => (heard.has(id) || unheard.includes(id) ? [] : [id])));
    await this.alerts.putOff(unheard, new Date(now.getTime() + PUT_OFF_MILLISECONDS));
    return { taken: due.length, sent: heard.size };
  }

  /** What is new in a case is told to a person in one message, however many terms one fact started. */
  private announcements(alerts: readonly DueAlert[], people: ReadonlyMap<string, readonly string[]>): Message[] {
    const groups = new Map<string, { userId: string; alerts: DueAlert[] }>();
    for (const alert of alerts.filter(({ stage }) => stage === 'created')) {
      for (const userId of people.get(alert.id) ?? []) {
        const group = groups.get(`${alert.case_id}|${userId}`) ?? { userId, alerts: [] };
        group.alerts.push(alert);
        groups.set(`${alert.case_id}|${userId}`, group);
      }
    }
    return [...groups.values()].flatMap(({ userId, alerts: [first, ...others] }): Message[] => {
      if (!first) return [];
      const soonest = [first, ...others].reduce((a, b) => (b.due_on < a.due_on ? b : a));
      const message = { ...this.about(soonest), userIds: [userId], key: `created:${first.id}`, weight: weightOf(soonest) };
      return others.length === 0
        ? [{ ...message, kind: 'deadline', message: 'deadline.new', params: this.params(soonest) }]
        : [{ ...message, kind: 'deadline', message: 'deadlines.new', params: { ...this.params(soonest), count: others.length + 1 } }];
    });
  }

  /** After downtime several alerts of one term can be due at once: a person hears the last word on it, once. */
  private reminders(alerts: readonly DueAlert[], people: ReadonlyMap<string, readonly string[]>, now: Date): Message[] {
    const lastWord = new Map<string, { userId: string; alert: DueAlert }>();
    for (const alert of alerts.filter(({ stage }) => stage !== 'created')) {
      for (const userId of people.get(alert.id) ?? []) lastWord.set(`${alert.deadline_id}|${userId}`, { userId, alert });
    }
    return [...lastWord.values()].map(({ userId, alert }) => ({
      ...this.about(alert),
      userIds: [userId],
      key: `alert:${alert.deadline_id}:${alert.stage}:${alert.to_the_hour ? alert.due_at.toISOString() : alert.due_on}`,
      kind: isOfTheActing(alert) ? 'deadline' : 'escalation',
      weight: weightOf(alert),
      message: messageFor(alert, now),
      params: this.params(alert),
    }));
  }

  private about(alert: DueAlert): { caseId: string; deadlineId: string } {
    return { caseId: alert.case_id, deadlineId: alert.deadline_id };
  }

  private params(alert: DueAlert): { deadline: Titles; due: string } {
    const due = alert.to_the_hour ? alert.due_at.toISOString() : alert.due_on;
    return { deadline: this.rules.rule(alert.rule_id, alert.rule_version).title, due };
  }
}

/** The ends of terms of which nobody at all was told: the case has nobody who is here. */
function endsWithoutHearer(wanted: readonly DueAlert[], heard: ReadonlySet<string>): readonly string[] {
  const told = new Set(wanted.flatMap(({ id, deadline_id }) => (heard.has(id) ? [deadline_id] : [])));
  return wanted.flatMap((alert) => (weightOf(alert).expiry && !told.has(alert.deadline_id) ? [alert.id] : []));
}

/** Which terms an attempt had taken when it failed. */
interface Taking {
  deadlineIds: readonly string[];
}

function isSilenced({ acknowledged, level, stage }: DueAlert): boolean {
  return acknowledged && level !== 'assignee' && !NEVER_SILENCED.has(stage);
}

/** Told to who must act and to the deputy: a reminder, not an escalation. */
function isOfTheActing({ level }: Pick<DueAlert, 'level'>): boolean {
  return level === 'assignee' || level === 'deputy';
}

function isOfTheEnd({ stage }: Pick<DueAlert, 'stage'>): boolean {
  return stage === 'T' || stage.startsWith('T+');
}

function weightOf({ stage, nature, expiry, to_the_hour: toTheHour }: DueAlert): Weight {
  return { expiry: isOfTheEnd({ stage }) && expiry !== 'runs-out', binding: nature === 'binding', toTheHour };
}

/** What is said of a term is true when it is told, however late that is: what has ended is not said to end today. */
function messageFor({ stage, expiry, due_at: end }: DueAlert, now: Date): 'deadline.today' | 'deadline.overdue' | 'deadline.ended' | 'deadline.approaching' {
  if (end <= now) return expiry === 'runs-out' ? 'deadline.ended' : 'deadline.overdue';
  return stage === 'T' ? 'deadline.today' : 'deadline.approaching';
}
