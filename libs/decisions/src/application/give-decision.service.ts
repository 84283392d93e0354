import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { HELD, ITEM_ACTIONS, ItemRepository, ItemTransitions, type AllowedTransition, type DecidingCapacity, type DecisionKind, type Item, type ItemState, type ItemStatus } from '#items';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { GiveDecisionRequest } from '../contract.js';
import { checkDecision } from '../domain/check-decision.js';
import { actionOf, isKeptAsFact } from '../domain/decision-kind.js';
import { DecisionRepository } from '../persistence/decision.repository.js';

/** What a decision on many items came to; refusals are worded at the edge. */
export interface GivenDecisions {
  readonly decisions: readonly { readonly id: string; readonly caseId: string }[];
  readonly done: readonly { readonly itemId: string; readonly reference: string; readonly status: string }[];
  readonly refused: readonly { readonly itemId: string; readonly reference: string | null; readonly reasons: readonly Refusal[] }[];
}

type Judged = { readonly item: Item; readonly transition: AllowedTransition | null; readonly action: string | null };
type Refused = GivenDecisions['refused'][number];

/** What was only not brought along; the decision stands, and the act follows when it is. */
const FOLLOWS_LATER = new Set(['item.document-missing', 'field.required', 'item.statement-missing']);

/**
 * Gives one decision on one item or many: one decision a case. What can be carried out at once is; an item that refuses
 * stays out with its reasons and does not stop the others. When all do, nothing was decided.
 */
@Injectable()
export class GiveDecision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly transitions: ItemTransitions,
    private readonly decisions: DecisionRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `decision.none-given` (409) with the reasons of each item, by its place in the request */
  async execute(context: WorkContext, sent: SentBody<GiveDecisionRequest>): Promise<GivenDecisions> {
    return this.uow.run(context, async () => {
      const request = await sent.judgedBy(async (_, sound, { items = [] }) => this.refusals(context, sound, await this.changeable(items.flatMap((item) => item ?? []))));
      const wanted = new Map(request.items.map(({ id, version }) => [id, version]));
      const found = await this.changeable(request.items);
      refuseInvalid(await this.refusals(context, request, found));
      const refused: Refused[] = [...wanted.keys()].filter((id) => !found.some((item) => item.id === id)).map((itemId) => ({ itemId, reference: null, reasons: [{ code: 'record.not-found' }] }));
      const states = await this.transitions.statesOf(found);
      const judged: Judged[] = [];
      for (const item of found) {
        const verdict = this.judge(request, context.actor.roles, item, states.get(item.id), wanted.get(item.id));
        if ('reasons' in verdict) refused.push(verdict);
        else judged.push(verdict);
      }
      if (judged.length === 0) throw noneGiven(request.items, refused);
      const decisions = await this.write(context, request, judged);
      return { decisions, done: judged.map(({ item, transition }) => ({ itemId: item.id, reference: item.reference, status: transition?.to ?? item.status })), refused };
    });
  }

  /** Those of the items that exist for the actor. @throws ProblemError for a case in which nothing may be changed */
  private async changeable(items: GiveDecisionRequest['items']): Promise<readonly Item[]> {
    const found = await this.items.findAll([...new Set(items.map(({ id }) => id))]);
    for (const caseId of new Set(found.map((item) => item.caseId))) await this.cases.requireToChange(caseId);
    return found;
  }

  private async refusals({ actor }: WorkContext, stated: Partial<GiveDecisionRequest>, found: readonly Item[]): Promise<readonly Refusal[]> {
    return [
      ...checkDecision({ kind: '', capacity: '', decidedOn: '', ground: '', reason: '', ...stated }, this.clock.today(), actor.roles),
      ...(await this.foreignDocumentRefusals(stated, found)),
      ...(await this.foreignSuspectRefusals(stated, found)),
    ];
  }

  /** A document proves a decision only in the case it lies in. */
  private async foreignDocumentRefusals({ documentId }: Pick<GiveDecisionRequest, 'documentId'>, items: readonly Item[]): Promise<readonly Refusal[]> {
    if (documentId === undefined) return [];
    for (const caseId of new Set(items.map((item) => item.caseId))) {
      if (!(await this.decisions.documentBelongs(caseId, documentId))) return [{ code: 'item.document-elsewhere', pointer: '/documentId' }];
    }
    return [];
  }

  /** A suspect stands in one case; so does the verdict on him. */
  private async foreignSuspectRefusals({ suspectId }: Pick<GiveDecisionRequest, 'suspectId'>, items: readonly Item[]): Promise<readonly Refusal[]> {
    for (const caseId of new Set(items.map((item) => item.caseId))) {
      const refusals = await this.cases.foreignSuspectRefusals(caseId, suspectId);
      if (refusals.length > 0) return refusals;
    }
    return [];
  }

  private judge(request: GiveDecisionRequest, actorRoles: readonly string[], item: Item, state: ItemState | undefined, version: number | undefined): Judged | Refused {
    const refuse = (...reasons: Refusal[]): Refused => ({ itemId: item.id, reference: item.reference, reasons });
    if (!state || item.version !== version) return refuse({ code: 'record.changed' });
    // Also what changes no state: nothing is decided of a thing before it was seized.
    const { seizedOn } = state;
    if (seizedOn !== undefined && request.decidedOn < seizedOn) return refuse({ code: 'item.before-seizure', pointer: '/decidedOn', params: { seizedOn } });
    const kind = request.kind as DecisionKind;
    const action = actionOf({ kind, capacity: request.capacity, ground: request.ground }, item.status);
    if (action === null) {
      const isKept = isKeptAsFact({ kind, ground: request.ground }, item.status, HELD.has(item.status as ItemStatus));
      return isKept ? { item, transition: null, action: null } : refuse({ code: 'decision.not-now', params: { status: item.status } });
    }
    const decided = this.transitions.decide(state, action, {
      actorRoles,
      ground: request.ground,
      occurredOn: request.decidedOn,
      today: this.clock.today(),
      decision: { kind, capacity: request.capacity as DecidingCapacity, decidedOn: request.decidedOn, isFinal: request.final === true },
      reason: request.reason,
      ...(request.documentId !== undefined && { document: request.documentId }),
      ...(request.complaintOverride !== undefined && { data: { complaintOverride: request.complaintOverride } }),
    });
    if (decided.allowed) return { item, transition: decided, action };
    const hard = decided.refusals.filter(({ code }) => !FOLLOWS_LATER.has(code));
    return hard.length > 0 ? refuse(...hard) : { item, transition: null, action: null };
  }

  private async write(context: WorkContext, request: GiveDecisionRequest, judged: readonly Judged[]): Promise<GivenDecisions['decisions']> {
    const given: { id: string; caseId: string }[] = [];
    for (const caseId of new Set(judged.map(({ item }) => item.caseId))) {
      const id = randomUUID();
      const ofCase = judged.filter(({ item }) => item.caseId === caseId);
      await this.decisions.add(
        {
          id,
          caseId,
          kind: request.kind,
          capacity: request.capacity,
          decidedBy: request.decidedBy ?? context.actor.name,
          decidedOn: request.decidedOn,
          ground: request.ground,
          reason: request.reason,
          reviewOn: request.reviewOn ?? null,
          documentId: request.documentId ?? null,
          suspectId: request.suspectId ?? null,
          final: request.final === true,
          finalOn: request.final === true ? request.decidedOn : null,
          withdrawnOn: null,
        },
        ofCase.map(({ item }) => item.id),
      );
      for (const { item, transition, action } of ofCase) await this.carryOut(request, id, item, transition, action);
      this.recordGiven(request, id, caseId, ofCase);
      given.push({ id, caseId });
    }
    return given;
  }

  private async carryOut(request: GiveDecisionRequest, decisionId: string, item: Item, transition: AllowedTransition | null, action: string | null): Promise<void> {
    const record = { occurredOn: request.decidedOn, ground: request.ground, decisionId, reason: request.reason, ...(request.documentId !== undefined && { documentId: request.documentId }) };
    const ofWhom = request.suspectId !== undefined && { suspect: request.suspectId };
    if (transition && action !== null) {
      await this.transitions.carryOut(item, item.version, transition, { ...record, action, ...ofWhom, ...(request.reviewOn !== undefined && { reviewOn: request.reviewOn }) });
      return;
    }
    const type = request.kind === 'keep' ? 'item.kept' : 'item.decided';
    this.uow.record({ ...record, type, caseId: item.caseId, subjectType: 'item', subjectId: item.id, data: { kind: request.kind, ...ofWhom, ...(request.reviewOn !== undefined && { reviewOn: request.reviewOn }) } });
    // Keeping is a decision: the item waits anew from the day it was given.
    await this.items.change(item.id, item.version, request.kind === 'keep' ? { awaitingSince: request.decidedOn } : {});
  }

  private recordGiven(request: GiveDecisionRequest, decisionId: string, caseId: string, judged: readonly Judged[]): void {
    this.uow.record({
      type: 'decision.given',
      caseId,
      subjectType: 'decision',
      subjectId: decisionId,
      occurredOn: request.decidedOn,
      ground: request.ground,
      decisionId,
      reason: request.reason,
      ...(request.documentId !== undefined && { documentId: request.documentId }),
      data: { kind: request.kind, capacity: request.capacity, ...(request.suspectId !== undefined && { suspect: request.suspectId }), items: judged.map(({ item }) => item.reference), acts: [...new Set(judged.map(({ action }) => (action === null ? null : ITEM_ACTIONS[action as keyof typeof ITEM_ACTIONS].title)))] },
    });
  }
}

function noneGiven(asked: GiveDecisionRequest['items'], refused: readonly Refused[]): ProblemError {
  const errors = refused.flatMap(({ itemId, reasons }) => reasons.map(({ code, params }) => ({ code, pointer: `/items/${asked.findIndex(({ id }) => id === itemId)}`, ...(params && { params }) })));
  return new ProblemError('rule', 'decision.none-given', { errors });
}
