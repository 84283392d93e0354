import { Injectable } from '@nestjs/common';
import type { DeadlineRow as DeadlineRowOnTheWire } from '../contract.js';
import { wordSource } from '../domain/explaining/word-source.js';
import { wordWarning } from '../domain/explaining/word-step.js';
import { describeDay } from '../domain/explaining/day-off.js';
import { onExpiryOf } from '../domain/rules/clock-of.js';
import { isManual } from '../domain/manual/manual-rule.js';
import { wordBoundBy } from '../domain/rules/bound-role-titles.js';
import { urgencyBounds, type UrgencyBounds } from '../domain/urgency/urgency-bounds.js';
import type { ListedDeadline } from '../persistence/deadline-list.query.js';
import { Clock } from '#platform';
import { Dueness } from './dueness.js';
import { RuleBook } from './rule-book.js';

/** Deadlines as they are shown: their words from the rule, their urgency from the clock. */
@Injectable()
export class DeadlineRows {
  constructor(
    private readonly rules: RuleBook,
    private readonly dueness: Dueness,
    private readonly clock: Clock,
  ) {}

  /** Brings the rules up to date with the rows that were read before. Runs inside the caller's unit of work. */
  async refresh(): Promise<void> {
    await this.rules.refresh();
  }

  toRow(listed: ListedDeadline): DeadlineRowOnTheWire {
    const rule = this.rules.rule(listed.ruleId, listed.ruleVersion);
    const state = this.dueness.stateOf(listed);
    const hasLapsed = state === 'lapsed' && listed.expiry !== 'runs-out';
    const due = state === 'lapsed' && !hasLapsed ? null : this.dueness.of(listed);
    return {
      id: listed.id,
      version: listed.version,
      caseId: listed.caseId,
      caseReference: listed.caseReference,
      caseTitle: listed.caseTitle,
      subjectType: listed.subjectType,
      subjectId: listed.subjectId,
      subjectLabel: listed.subjectLabel,
      ruleId: listed.ruleId,
      title: listed.title === null ? rule.title : { nl: listed.title, en: listed.title },
      nature: isManual(listed) ? 'manual' : listed.nature,
      promotion: (listed.nature === 'binding' && rule.promotion) || null,
      binds: listed.binds,
      bindsTitle: wordBoundBy(rule, listed.binds),
      source: wordSource(rule.source),
      state,
      dueOn: listed.dueOn,
      dueAt: listed.dueAt?.toISOString() ?? null,
      toTheHour: listed.toTheHour,
      workingDaysLeft: due?.workingDaysLeft ?? null,
      urgency: due?.urgency ?? null,
      assignee: listed.assigneeId === null ? null : { id: listed.assigneeId, name: listed.assigneeName ?? '' },
      acknowledged: listed.acknowledgedAt !== null,
      metOn: listed.metOn,
      missed: hasLapsed || isLate(listed),
      dayOff: listed.dueOn === null ? null : describeDay(listed.dueOn, this.rules.calendars['nl-atw']).dayOff,
      mayMove: listed.missingDecree && wordWarning(listed.missingDecree),
      onExpiry: onExpiryOf(rule, listed),
    };
  }

  /** The moments between which each urgency lies, for the database to compare with. */
  bounds(): UrgencyBounds {
    return urgencyBounds(this.clock.now(), this.rules.calendars['nl-atw']);
  }
}

/** Met after its last day; of a term that runs out by itself nothing was late. */
function isLate({ metOn, dueOn, expiry }: Pick<ListedDeadline, 'metOn' | 'dueOn' | 'expiry'>): boolean {
  return expiry !== 'runs-out' && metOn !== null && dueOn !== null && metOn > dueOn;
}
