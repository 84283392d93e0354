import { Injectable } from '@nestjs/common';
import { ProblemError, Rights, UnitOfWork, type LegalDate, type Refusal } from '#platform';
import { remedyLapsed } from '../domain/case-actions/guards.js';
import { notIrrevocable } from '../domain/prosecution/irrevocable-verdict.js';
import type { FinancialInvestigation } from '../domain/financial-investigation.js';
import type { CaseFile } from '../persistence/case-file.entity.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { FinancialInvestigationQuery } from '../persistence/financial-investigation.query.js';
import { ProsecutionStepsQuery } from '../persistence/prosecution-steps.query.js';

/** Where other contexts ask for a case: whether it exists for the actor, and whether the actor may change what is in it. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly prosecution: ProsecutionStepsQuery,
    private readonly investigations: FinancialInvestigationQuery,
    private readonly rights: Rights,
  ) {}

  /** @throws ProblemError `record.not-found` */
  require(caseId: string): Promise<CaseFile> {
    return this.cases.get(caseId);
  }

  /** @throws ProblemError `record.not-found`, or `case.observer` (403) for a member who only observes, or `case.closed` (409) */
  async requireToChange(caseId: string): Promise<CaseFile> {
    const found = await this.requireToMove(caseId);
    if (isOver(found)) throw new ProblemError('rule', 'case.closed');
    return found;
  }

  /**
   * Asked by the procedure itself, which goes on for one step after a case was closed.
   * @throws ProblemError `record.not-found`, or `case.observer` (403) for a member who only observes
   */
  async requireToMove(caseId: string): Promise<CaseFile> {
    const found = await this.cases.get(caseId);
    if (await this.isObserver(caseId)) throw new ProblemError('forbidden', 'case.observer');
    return found;
  }

  /**
   * Asked by work with things, which goes on in a case that was closed: a thing that is moved is somewhere else, whatever the file says.
   * @throws ProblemError `record.not-found`, or `case.observer` (403)
   */
  async requireToWorkIn(caseIds: readonly string[]): Promise<void> {
    for (const caseId of caseIds) {
      await this.cases.get(caseId);
      if (await this.isObserver(caseId)) throw new ProblemError('forbidden', 'case.observer');
    }
  }

  /** What proves an act lies in its case; one of elsewhere is refused at `/documentId`, together with what else is wrong. */
  async foreignDocumentRefusals(caseId: string, documentId: string | undefined): Promise<readonly Refusal[]> {
    if (documentId === undefined || (await this.cases.documentBelongs(caseId, documentId))) return [];
    return [{ code: 'case.document-elsewhere', pointer: '/documentId' }];
  }

  /** A party has its role in its own case only; one of another case is refused at the pointer. */
  async foreignPartyRefusals(caseId: string, partyId: string | undefined, pointer: string): Promise<readonly Refusal[]> {
    if (partyId === undefined || (await this.cases.partyBelongs(caseId, partyId))) return [];
    return [{ code: 'case.party-elsewhere', pointer }];
  }

  /** Whose verdict it is: a suspect of this case. */
  async foreignSuspectRefusals(caseId: string, suspectId: string | undefined): Promise<readonly Refusal[]> {
    if (suspectId === undefined || (await this.prosecution.suspectsOf(caseId)).includes(suspectId)) return [];
    return [{ code: 'case.suspect-unknown', pointer: '/suspectId' }];
  }

  /** When a criminal financial investigation went on, by case. */
  financialInvestigations(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly FinancialInvestigation[]>> {
    return this.investigations.of([...new Set(caseIds)]);
  }

  /** Why what the verdict says is not irrevocable on that day: it was not recorded of the suspect who is named, or of all, or a remedy of the slowest is open or waits for service. */
  async openRemedies(caseId: string, occurredOn: LegalDate, suspect: string | undefined): Promise<readonly Refusal[]> {
    const prosecution = await this.prosecution.ofCase(caseId);
    return [...notIrrevocable(prosecution, suspect, occurredOn), ...remedyLapsed({ terms: await this.cases.remedyTerms(caseId) }, { occurredOn, data: { suspect } })];
  }

  /** Which of these acts the actor may do in this case. */
  async allowedActs(found: CaseFile, acts: readonly string[]): Promise<string[]> {
    return isOver(found) ? [] : this.grantedActs(found, acts);
  }

  /** Which of these acts are the actor's, were the case open or not. */
  async grantedActs({ id }: Pick<CaseFile, 'id'>, acts: readonly string[]): Promise<string[]> {
    if ((await this.isObserver(id)) || (await this.cases.isSeenInEmergency(id))) return [];
    return acts.filter((act) => this.rights.grants(this.uow.context.actor, act));
  }

  private async isObserver(caseId: string): Promise<boolean> {
    const { actor } = this.uow.context;
    return actor.kind === 'person' && (await this.cases.findMembership(caseId, actor.id)) === 'observer';
  }
}

/** Nothing is recorded in it any more. */
export function isOver({ status }: Pick<CaseFile, 'status'>): boolean {
  return status === 'closed' || status === 'retention';
}
