import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ItemRepository, ItemTransitions } from '#items';
import { Clock, ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { FinalityRequest, WithdrawalRequest } from '../contract.js';
import { canBecomeFinal, finalityActionOf, isPartOfTheVerdict, needsRegistryRecord } from '../domain/decision-kind.js';
import { openOrderRemedies } from '../domain/order-remedies.js';
import type { Decision } from '../persistence/decision.entity.js';
import { DecisionRepository } from '../persistence/decision.repository.js';

type Settled = { readonly id: string; readonly version: number };

/** Art. 6:1:16 Sv: what a decision that can no longer be challenged rests on. */
const FINALITY_GROUND = 'nl-sv-6-1-16';

/** Makes a decision final after the registry check, or withdraws it. */
@Injectable()
export class SettleDecision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly decisions: DecisionRepository,
    private readonly items: ItemRepository,
    private readonly transitions: ItemTransitions,
    private readonly clock: Clock,
  ) {}

  async finalise(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<FinalityRequest>): Promise<Settled> {
    return this.uow.run(context, async () => {
      const decision = await this.getInForce(id);
      if (decision.final) throw new ProblemError('rule', 'decision.final-already');
      if (!canBecomeFinal(decision.kind)) throw new ProblemError('rule', 'decision.never-final');
      const request = await sent.heldTo((stated) => this.finalityRefusals(decision, stated));
      await this.requireIrrevocable(decision, request);
      const version = await this.decisions.change(id, expectedVersion, { final: true, finalOn: request.finalOn });
      await this.makeItemsFinal(context, decision, request);
      this.record('decision.final', decision, request.finalOn, request);
      return { id, version };
    });
  }

  /**
   * A decision that was carried out is undone by another decision, not by taking it back; nor is one taken back that is final.
   * What it said of things goes with it: they wait as they did before, and the end of an earlier keeping counts again.
   * @param expectedVersion  null: as it is now
   */
  async withdraw(context: WorkContext, id: string, expectedVersion: number | null, sent: SentBody<WithdrawalRequest>): Promise<Settled> {
    return this.uow.run(context, async () => {
      const decision = await this.getInForce(id);
      if (decision.final) throw new ProblemError('rule', 'decision.final-already');
      if (await this.decisions.isCarriedOut(id)) throw new ProblemError('rule', 'decision.carried-out');
      const request = await sent.heldTo(({ withdrawnOn }) => refuseBefore(decision, withdrawnOn, '/withdrawnOn'));
      const version = await this.decisions.change(id, expectedVersion ?? decision.version, { withdrawnOn: request.withdrawnOn });
      this.record('decision.withdrawn', decision, request.withdrawnOn, request);
      await this.takeBackFacts(decision, request.reason);
      return { id, version };
    });
  }

  private async takeBackFacts(decision: Decision, reason: string): Promise<void> {
    const { id: decisionId, caseId } = decision;
    const facts = await this.decisions.factsOf(decision);
    for (const { id, itemId, ground, documentId, data, ...fact } of facts) {
      const proof = { ...(ground !== null && { ground }), ...(documentId !== null && { documentId }) };
      this.uow.record({ ...fact, ...proof, caseId, subjectType: 'item', subjectId: itemId, decisionId, corrects: id, reason, data: { ...data, void: true } });
    }
    await this.transitions.waitWithout(decisionId, facts.map(({ itemId }) => itemId));
  }

  private async getInForce(id: string): Promise<Decision> {
    const decision = await this.decisions.get(id);
    await this.cases.requireToChange(decision.caseId);
    if (decision.withdrawnOn !== null) throw new ProblemError('rule', 'decision.withdrawn-already');
    return decision;
  }

  private async finalityRefusals(decision: Decision, { finalOn, documentId, suspectId }: Partial<FinalityRequest>): Promise<readonly Refusal[]> {
    return [
      ...refuseBefore(decision, finalOn, '/finalOn'),
      ...(needsRegistryRecord(decision) && documentId === undefined ? [{ code: 'decision.registry-record-missing', pointer: '/documentId' }] : []),
      ...(await this.cases.foreignDocumentRefusals(decision.caseId, documentId)),
      ...(await this.cases.foreignSuspectRefusals(decision.caseId, suspectId)),
      ...(suspectId !== undefined && decision.suspectId !== null && suspectId !== decision.suspectId ? [{ code: 'decision.verdict-on-another', pointer: '/suspectId' }] : []),
    ];
  }

  private async requireIrrevocable(decision: Decision, { finalOn, suspectId }: FinalityRequest): Promise<void> {
    if (!needsRegistryRecord(decision)) return;
    const errors = isPartOfTheVerdict(decision) ? await this.cases.openRemedies(decision.caseId, finalOn, decision.suspectId ?? suspectId) : openOrderRemedies(await this.decisions.orderRemediesOn(decision.id), finalOn);
    if (errors.length > 0) throw new ProblemError('rule', 'decision.remedy-open', { errors });
  }

  private async makeItemsFinal(context: WorkContext, decision: Decision, request: FinalityRequest): Promise<void> {
    const items = await this.items.findAll(await this.decisions.itemIdsOf(decision.id));
    const states = await this.transitions.statesOf(items);
    for (const item of items) {
      const action = finalityActionOf(item.status);
      const state = states.get(item.id);
      if (action === null || !state) continue;
      const decided = this.transitions.decide(state, action, { actorRoles: context.actor.roles, ground: FINALITY_GROUND, occurredOn: request.finalOn, today: this.clock.today(), reason: request.reason });
      if (!decided.allowed) throw new ProblemError('rule', 'item.transition-refused', { errors: decided.refusals, open: decided.open });
      await this.transitions.carryOut(item, item.version, decided, { action, occurredOn: request.finalOn, ground: FINALITY_GROUND, decisionId: decision.id, reason: request.reason });
    }
  }

  private record(type: string, decision: Decision, occurredOn: string, { reason, documentId, suspectId }: Pick<FinalityRequest, 'reason' | 'documentId' | 'suspectId'>): void {
    const { id, caseId } = decision;
    this.uow.record({ type, caseId, subjectType: 'decision', subjectId: id, occurredOn, decisionId: id, reason, ...(documentId !== undefined && { documentId }), data: { kind: decision.kind, ...(suspectId !== undefined && { suspect: suspectId }) } });
  }
}

/** A decision ends, or becomes final, on the day it was given or later. */
function refuseBefore({ decidedOn }: Decision, day: string | undefined, pointer: string): readonly Refusal[] {
  return day !== undefined && day < decidedOn ? [{ code: 'decision.final-before', pointer }] : [];
}
