import { Injectable } from '@nestjs/common';
import type { Book } from '../domain/book/book.js';
import { holdsByHand } from '../domain/planning/completed-by-hand.js';
import { diffPlans, type PlanDifference, type StoredDeadline } from '../domain/planning/diff-plans.js';
import { plan } from '../domain/planning/plan.js';
import type { PlanEvent } from '../domain/planning/plan-event.js';
import type { PlannedDeadline } from '../domain/planning/planned-deadline.js';
import { CaseFactsQuery, type PlannedCase } from '../persistence/case-facts.query.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { RuleBook } from './rule-book.js';

export type Stored = StoredDeadline & { readonly row: DeadlineRow };

/** What a plan by some book would change in a case. */
export interface ComparedCase<C> {
  readonly inCase: C;
  readonly difference: PlanDifference<Stored>;
  /** The facts of the case, and the plan by the same book of any facts. */
  readonly events: readonly PlanEvent[];
  plan(events: readonly PlanEvent[]): readonly PlannedDeadline[];
}

/** Plans cases by a book and compares with what is stored; stores nothing. Runs inside the caller's unit of work. */
@Injectable()
export class ComparePlans {
  constructor(
    private readonly facts: CaseFactsQuery,
    private readonly deadlines: DeadlineRepository,
    private readonly rules: RuleBook,
  ) {}

  /**
   * By the book in force. It is asked for after the cases were locked: whoever changed it before is planned by, and whoever
   * changes it after has the cases planned again.
   */
  async byCurrentBook<C extends Pick<PlannedCase, 'id' | 'jurisdiction'>>(cases: readonly C[]): Promise<readonly ComparedCase<C>[]> {
    return this.execute(cases, await this.rules.toPlanBy());
  }

  /** Cases of a jurisdiction that the book does not know are left out. */
  async execute<C extends Pick<PlannedCase, 'id' | 'jurisdiction'>>(cases: readonly C[], book: Book): Promise<readonly ComparedCase<C>[]> {
    const governed = cases.filter(({ jurisdiction }) => book.rulesFor(jurisdiction).length > 0);
    if (governed.length === 0) return [];
    const ids = governed.map(({ id }) => id);
    const complexes = await this.facts.complexesOf(ids);
    const events = await this.facts.eventsOf([...new Set([...ids, ...[...complexes.values()].flat()])]);
    const stored = groupByCase(await this.deadlines.listOf(ids));
    return governed.map((inCase) => {
      const rows = stored.get(inCase.id) ?? [];
      const facts = events.get(inCase.id) ?? [];
      const splitOff = (complexes.get(inCase.id) ?? []).map((other) => events.get(other) ?? []);
      const planOf = (some: readonly PlanEvent[]): readonly PlannedDeadline[] => plan({ events: some, splitOff, rules: book.rulesFor(inCase.jurisdiction), calendars: book.calendars });
      const planned = planOf(facts);
      const byKey = new Map(planned.map((deadline) => [deadline.key, deadline]));
      // Completed by hand stays completed: no plan moves it while that holds.
      const byHand = new Set(rows.filter((row) => holdsByHand(row, byKey.get(row.key))).map(({ key }) => key));
      return {
        inCase,
        events: facts,
        plan: planOf,
        difference: diffPlans(
          rows.filter(({ key }) => !byHand.has(key)).map(toStored),
          planned.filter(({ key }) => !byHand.has(key)),
        ),
      };
    });
  }
}

function groupByCase(rows: readonly DeadlineRow[]): ReadonlyMap<string, readonly DeadlineRow[]> {
  const groups = new Map<string, DeadlineRow[]>();
  for (const row of rows) {
    const group = groups.get(row.caseId);
    if (group) group.push(row);
    else groups.set(row.caseId, [row]);
  }
  return groups;
}

function toStored(row: DeadlineRow): Stored {
  const { key, state, dueOn, ruleVersion, nature, binds, explanation } = row;
  return { key, state, dueOn, dueAt: row.dueAt?.toISOString() ?? null, ruleVersion, nature, binds, remindersProfile: row.reminderProfile, explanation, row };
}
