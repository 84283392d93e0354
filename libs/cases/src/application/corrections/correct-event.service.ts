import { Injectable } from '@nestjs/common';
import { LEGAL_ZONE, ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { Correctable, CorrectEventRequest } from '../../contract.js';
import { changedFields, nothingChanged, withFields, type Change, type CorrectedEvent, type EventState } from '../../domain/corrections/corrected-event.js';
import { EventRepository, type StoredEvent } from '../../persistence/event.repository.js';
import { CaseAccess } from '../case-access.service.js';
import { legalDayOf, momentRefusals } from '../moment-refusals.js';
import { unknownFields } from './correction-rule.js';
import { CorrectionRules } from './correction-rules.js';

/**
 * Corrects an event: a new event that names the old one and says why. The old one stays, and every date that hangs on it is planned
 * again. Rows that carry the same follow, and events that say the same are corrected with it, so that there is one truth.
 */
@Injectable()
export class CorrectEvent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly events: EventRepository,
    private readonly rules: CorrectionRules,
  ) {}

  async execute(context: WorkContext, caseId: string, eventId: string, sent: SentBody<CorrectEventRequest>): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const wrong = await this.events.get(caseId, eventId);
      if (wrong.correctedBy !== null) throw new ProblemError('conflict', 'event.corrected-already');
      const correctable = this.rules.correctable(wrong);
      if (!correctable) throw new ProblemError('rule', 'event.not-correctable');
      this.rules.refuseRecorder(wrong, context.actor.roles);
      const request = await sent.judgedBy((_, sound) => this.refusals(wrong, correctable, sound));
      if (request.void === true && !correctable.mayBeVoid) throw new ProblemError('rule', 'event.not-voidable');
      const corrected = this.asStated(wrong, request);
      await this.rules.refuse(corrected, [...formRefusals(correctable, request, wrong), ...nothingChanged(corrected, request)]);
      return { id: await this.carryOut(wrong, corrected, request.reason) };
    });
  }

  /** What is wrong with a correction of which only these fields are in form; about the others nothing is said. */
  private async refusals(wrong: StoredEvent, correctable: Correctable, { reason = '', ...sound }: Partial<CorrectEventRequest>): Promise<readonly Refusal[]> {
    if (sound.void === true) return correctable.mayBeVoid ? [] : [{ code: 'event.not-voidable', pointer: '/void' }];
    const request = { occurredOn: legalDayOf({ occurredOn: wrong.occurredOn, occurredAt: sound.occurredAt }), reason, ...sound };
    return [...formRefusals(correctable, request, wrong), ...(await this.rules.refusals(this.asStated(wrong, request)))];
  }

  private asStated(wrong: StoredEvent, request: CorrectEventRequest): CorrectedEvent {
    return toCorrected(wrong, asStated(wrong, { ...request, data: this.rules.kept(wrong, request.data) }), request.void === true);
  }

  /** Records the correction, and those of the events that say the same: each once. */
  private async carryOut(wrong: StoredEvent, corrected: CorrectedEvent, reason: string): Promise<string> {
    const id = this.record(wrong, corrected, reason);
    const seen = new Set([wrong.id]);
    const waiting = [...(await this.rules.follow(corrected))];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (seen.has(next.eventId)) continue;
      seen.add(next.eventId);
      const companion = await this.events.get(wrong.caseId, next.eventId);
      const along = toCorrected(companion, changed(companion, next.change), false);
      if (changedFields(along).length === 0) continue;
      await this.rules.refuse(along);
      this.record(companion, along, reason);
      waiting.push(...(await this.rules.follow(along)));
    }
    return id;
  }

  private record(wrong: StoredEvent, corrected: CorrectedEvent, reason: string): string {
    const { after } = corrected;
    return this.uow.record({
      type: wrong.type,
      caseId: wrong.caseId,
      subjectType: wrong.subjectType,
      subjectId: wrong.subjectId,
      occurredOn: after.occurredOn,
      ...(after.occurredAt !== null && { occurredAt: after.occurredAt }),
      ...(after.occurredAt !== null && after.timeZone !== null && { timeZone: after.timeZone }),
      ...(wrong.ground !== null && { ground: wrong.ground }),
      ...(wrong.decisionId !== null && { decisionId: wrong.decisionId }),
      ...(wrong.documentId !== null && { documentId: wrong.documentId }),
      corrects: wrong.id,
      reason,
      changes: changedFields(corrected),
      data: corrected.void ? { ...after.data, void: true } : after.data,
    });
  }
}

function stateOf({ occurredOn, occurredAt, timeZone, data }: StoredEvent): EventState {
  return { occurredOn, occurredAt: occurredAt?.toISOString() ?? null, timeZone, data };
}

/** A correction states the date anew, so a time of day that it does not repeat is no longer known. */
function asStated(wrong: StoredEvent, request: CorrectEventRequest): EventState {
  if (request.void === true) return { ...stateOf(wrong), data: withFields(wrong.data) };
  const moment = request.occurredAt === undefined ? null : new Date(request.occurredAt);
  return {
    occurredOn: legalDayOf(request),
    occurredAt: moment?.toISOString() ?? null,
    timeZone: wrong.timeZone,
    data: withFields(wrong.data, request.data),
  };
}

function changed(wrong: StoredEvent, { data, ...rest }: Change): EventState {
  return { ...stateOf(wrong), ...rest, data: withFields(wrong.data, data) };
}

function toCorrected(wrong: StoredEvent, after: EventState, isVoid: boolean): CorrectedEvent {
  const { id, caseId, type, subjectType, subjectId, decisionId } = wrong;
  return { id, caseId, type, subjectType, subjectId, decisionId, before: stateOf(wrong), after, void: isVoid };
}

/** Fields that the event has, and a moment that does not contradict its day nor its place. */
function formRefusals({ fields, time }: Correctable, request: CorrectEventRequest, { timeZone }: StoredEvent): readonly Refusal[] {
  if (request.void === true) return [];
  const { occurredOn, occurredAt } = request;
  return [
    ...unknownFields(request.data ?? {}, fields),
    ...(time === 'none' && occurredAt !== undefined ? [{ code: 'event.no-time', pointer: '/occurredAt' }] : []),
    ...momentRefusals({ occurredOn, occurredAt, timeZone: timeZone ?? LEGAL_ZONE }),
  ];
}
