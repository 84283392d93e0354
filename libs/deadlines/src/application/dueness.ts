import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { statusAt } from '../domain/planning/deadline-status.js';
import { urgencyOf } from '../domain/urgency/urgency.js';
import { workingDaysLeft } from '../domain/urgency/working-days-left.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import type { DeadlineState } from '../contract.js';
import { RuleBook } from './rule-book.js';

const SILENT_AFTER_WORKING_DAYS = 30;

type Due = Pick<DeadlineRow, 'state' | 'dueOn' | 'dueAt'>;

/** How a stored deadline stands by the server's clock. */
@Injectable()
export class Dueness {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RuleBook,
  ) {}

  stateOf({ state, dueAt }: Due): DeadlineState {
    return statusAt({ state, dueAt: dueAt?.toISOString() ?? null }, this.clock.now().toISOString());
  }

  /** Working days left and how pressing it is; null when there is no date or nothing is left to do. */
  of({ state, dueOn, dueAt }: Due): { readonly workingDaysLeft: number; readonly urgency: 'overdue' | 'today' | 'soon' | 'later' } | null {
    if (state !== 'open' || dueOn === null || dueAt === null) return null;
    const calendar = this.rules.calendars['nl-atw'];
    return {
      workingDaysLeft: workingDaysLeft(this.clock.today(), dueOn, calendar),
      urgency: urgencyOf({ dueOn, dueAt: dueAt.toISOString() }, this.clock.now().toISOString(), calendar),
    };
  }

  /** The legal date now. */
  today(): string {
    return this.clock.today();
  }

  /** A case is silent when nothing was recorded in it for thirty working days. */
  silentBefore(): Date {
    const calendar = this.rules.calendars['nl-atw'];
    const day = new Date(this.clock.now());
    do day.setUTCDate(day.getUTCDate() - 1);
    while (workingDaysLeft(day.toISOString().slice(0, 10), this.clock.today(), calendar) < SILENT_AFTER_WORKING_DAYS);
    return day;
  }
}
