import { Injectable } from '@nestjs/common';
import type { Refusal } from '#platform';
import type { Correctable } from '../../contract.js';
import type { CaseActionRule, CaseState } from '../../domain/case-actions/action-rule.js';
import { caseRefusal } from '../../domain/case-refusal.js';
import { keptStatements, statementRefusals } from '../../domain/case-statements.js';
import { correctableStep, stepOf } from '../../domain/corrections/correctable-steps.js';
import type { CorrectedEvent } from '../../domain/corrections/corrected-event.js';
import type { CaseStatus } from '../../domain/case-status.js';
import { suspectOf, suspectRefusals } from '../../domain/prosecution/named-suspect.js';
import { CaseRepository } from '../../persistence/case.repository.js';
import { ProsecutionStepsQuery } from '../../persistence/prosecution-steps.query.js';
import { NOTHING, onlyFields, type Companion, type CorrectionRule, type EventKind } from './correction-rule.js';

const NOTHING_OPEN = { openItems: 0, runningDeadlines: 0 };

/** Steps of a case are corrected as they are recorded: what is stated with them, and the conditions of the law on their date. */
@Injectable()
export class CaseStepCorrections implements CorrectionRule {
  constructor(
    private readonly cases: CaseRepository,
    private readonly prosecution: ProsecutionStepsQuery,
  ) {}

  correctable(event: EventKind): Correctable | null {
    return correctableStep(event);
  }

  recorders(event: EventKind): readonly string[] | null {
    return stepOf(event)?.roles ?? null;
  }

  concerns(event: EventKind): boolean {
    return correctableStep(event) !== null;
  }

  kept(event: EventKind, stated: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return stepOf(event) ? { ...stated, ...keptStatements(stated) } : stated;
  }

  async refusals({ caseId, type, before, after }: CorrectedEvent): Promise<readonly Refusal[]> {
    const step = stepOf({ type, data: before.data });
    if (!step) return NOTHING;
    const data = onlyFields(after.data, step.statements);
    const whose = step.statements.some(({ kind }) => kind === 'suspect') ? await this.suspectRefusals(step, { caseId, before, after }) : NOTHING;
    const stated = [...statementRefusals(step.statements, data), ...whose];
    const isMoved = before.occurredOn !== after.occurredOn || suspectOf(before.data) !== suspectOf(after.data);
    if (!isMoved || step.guards.length === 0) return stated;
    const { status, jurisdiction, openedOn } = await this.cases.get(caseId);
    const state: CaseState = { status: status as CaseStatus, jurisdiction, openedOn, open: NOTHING_OPEN, terms: await this.cases.remedyTerms(caseId) };
    return [...stated, ...step.guards.flatMap((guard) => guard(state, { actorRoles: [], ground: '', occurredOn: after.occurredOn, data }))];
  }

  /** Whose step it was is corrected to a suspect of the case, one step after the other; whom it named is not taken out. */
  private async suspectRefusals(step: Pick<CaseActionRule, 'statements'>, { caseId, before, after }: Pick<CorrectedEvent, 'caseId' | 'before' | 'after'>): Promise<readonly Refusal[]> {
    const suspects = await this.prosecution.suspectsOf(caseId);
    if (suspectOf(after.data) === undefined && suspectOf(before.data) !== undefined) return [caseRefusal('case.suspect-missing', { count: suspects.length }, '/data/suspect')];
    return suspectRefusals(step.statements, after.data, suspects);
  }

  /** The day on which a case was opened stands in its row as well. */
  async follow({ caseId, type, before, after }: CorrectedEvent): Promise<readonly Companion[]> {
    if (type !== 'case.opened' || before.occurredOn === after.occurredOn) return NOTHING;
    const { version } = await this.cases.get(caseId);
    await this.cases.change(caseId, version, { openedOn: after.occurredOn });
    return NOTHING;
  }
}
