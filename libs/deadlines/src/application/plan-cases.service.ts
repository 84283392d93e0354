import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { AlertRepository } from '../persistence/alert.repository.js';
import { CaseFactsQuery } from '../persistence/case-facts.query.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { ChangeContexts } from './change-contexts.service.js';
import { changesOf, type CaseChanges, type PlanningCause } from './case-changes.js';
import { ComparePlans } from './compare-plans.service.js';

/**
 * Plans cases again from their facts and stores the difference: new, moved, met, reopened, withdrawn. Doing it twice changes
 * nothing. Runs inside the caller's unit of work, under a lock per case.
 */
@Injectable()
export class PlanCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: CaseFactsQuery,
    private readonly compare: ComparePlans,
    private readonly deadlines: DeadlineRepository,
    private readonly alerts: AlertRepository,
    private readonly contexts: ChangeContexts,
  ) {}

  /** @returns how many deadlines are new, moved, reopened or gone */
  async execute(caseIds: readonly string[], cause: PlanningCause | null = null): Promise<number> {
    // A step in one file of a complex moves what waits for it in the others.
    const complexes = await this.facts.complexesOf(caseIds);
    const cases = await this.facts.lock([...new Set([...caseIds, ...[...complexes.values()].flat()])]);
    if (cases.length === 0) return 0;
    const changes: CaseChanges[] = [];
    for (const compared of await this.compare.byCurrentBook(cases)) {
      changes.push(changesOf(compared, await this.contexts.of(compared, cause)));
    }
    await this.store(changes);
    return changes.reduce((sum, { moved }) => sum + moved, 0);
  }

  /** All cases in one go: a planning of fifty cases costs the round trips of one. */
  private async store(changes: readonly CaseChanges[]): Promise<void> {
    await this.deadlines.add(changes.flatMap(({ added }) => added));
    await this.deadlines.replan(changes.flatMap(({ replanned }) => replanned));
    await this.deadlines.withdraw(changes.flatMap(({ withdrawn }) => withdrawn));
    await this.deadlines.note(changes.flatMap(({ history }) => history));
    await this.alerts.withdraw(changes.flatMap(({ silenced }) => silenced));
    await this.alerts.add(changes.flatMap(({ alerts }) => alerts));
    await this.announce(changes.filter(({ history }) => history.length > 0).map(({ caseId }) => caseId));
  }

  /** Tells the open pages that the deadlines of cases changed. */
  private async announce(caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    await this.uow.manager.query(`SELECT pg_notify('zegel_live', told) FROM unnest($1::text[]) AS told`, [caseIds.map((id) => JSON.stringify({ type: 'deadline', id, caseId: id }))]);
  }
}
