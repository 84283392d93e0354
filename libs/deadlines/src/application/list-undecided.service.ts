import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { NextDecision, UndecidedItem, UndecidedQuery } from '../contract.js';
import { daysBetween } from '../domain/calendar/legal-date.js';
import { wordBoundBy } from '../domain/rules/bound-role-titles.js';
import { UndecidedItemsQuery, type SilentItem } from '../persistence/undecided.query.js';
import { Dueness } from './dueness.js';
import { RuleBook } from './rule-book.js';

const DEFAULT_LIMIT = 100;
const ORDER = 'silentSince';

/** Silence is an event: every held item with who must decide what and until when, and how long nobody has. */
@Injectable()
export class ListUndecided {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly items: UndecidedItemsQuery,
    private readonly rules: RuleBook,
    private readonly dueness: Dueness,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, { cursor, limit = DEFAULT_LIMIT, ...query }: UndecidedQuery): Promise<Page<UndecidedItem>> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const now = this.clock.now();
      const found = await this.items.page(query, now, after, limit + 1);
      await this.rules.refresh();
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'undecided-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map((item) => this.toItem(item)),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.silentSince, id: last.id }) : null,
        total: after === null && found.length <= limit ? found.length : await this.items.count(query, now),
      };
    });
  }

  /** How many there are of a kind; asked by the first page of the day. Runs inside the caller's unit of work. */
  count(query: UndecidedQuery): Promise<number> {
    return this.items.count(query, this.clock.now());
  }

  /** @throws ProblemError `record.not-found`, also for an item about which nothing is left to decide */
  async ofItem(context: WorkContext, itemId: string): Promise<UndecidedItem> {
    return this.uow.read(context, async () => {
      const found = await this.items.find(itemId);
      if (!found) throw new ProblemError('not-found', 'record.not-found');
      await this.rules.refresh();
      this.uow.consulted({ kind: 'consultation', caseId: found.caseId, subjectType: 'item', subjectId: itemId });
      return this.toItem(found);
    });
  }

  private toItem({ leadId, leadName, next, ...item }: SilentItem): UndecidedItem {
    return {
      ...item,
      lead: leadId === null ? null : { id: leadId, name: leadName ?? '' },
      daysOfSilence: daysBetween(item.silentSince, this.clock.today()),
      nextDecision: next === null ? null : this.toDecision(next),
    };
  }

  private toDecision({ id, ruleId, ruleVersion, title, binds, dueOn, dueAt, toTheHour, assigneeId, assigneeName }: NonNullable<SilentItem['next']>): NextDecision {
    const at = new Date(dueAt);
    const rule = this.rules.rule(ruleId, ruleVersion);
    const due = this.dueness.of({ state: 'open', dueOn, dueAt: at });
    return {
      deadlineId: id,
      title: title === null ? rule.title : { nl: title, en: title },
      bindsTitle: wordBoundBy(rule, binds),
      by: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
      dueOn: dueOn ?? '',
      dueAt: at.toISOString(),
      toTheHour,
      workingDaysLeft: due?.workingDaysLeft ?? 0,
      urgency: due?.urgency ?? 'overdue',
    };
  }
}
