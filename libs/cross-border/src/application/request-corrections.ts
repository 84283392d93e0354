import { Injectable } from '@nestjs/common';
import { NOTHING, type Companion, type Correctable, type CorrectedEvent, type CorrectionRule, type EventKind } from '#cases';
import type { Refusal } from '#platform';
import { fieldRefusals } from '../domain/check-corrected-fields.js';
import { requestFactRefusals } from '../domain/check-request.js';
import { OF_THE_REQUEST, correctableMessage, isMoving } from '../domain/correctable-messages.js';
import { refusal } from '../domain/cross-border-refusal.js';
import { decidersOf } from '../domain/request-state.js';
import { CrossBorderRepository } from '../persistence/cross-border.repository.js';

/** When a request came, went and was dealt with, to the minute; what its terms look at is corrected in all that says it. */
@Injectable()
export class RequestCorrections implements CorrectionRule {
  constructor(private readonly requests: CrossBorderRepository) {}

  correctable({ type, subjectType }: EventKind): Correctable | null {
    return subjectType === 'request' ? correctableMessage(type) : null;
  }

  recorders({ type, subjectType, data }: EventKind): readonly string[] | null {
    return subjectType === 'request' ? decidersOf(type, data['direction']) : null;
  }

  concerns(event: EventKind): boolean {
    return this.correctable(event) !== null;
  }

  async refusals({ type, subjectId, before, after }: CorrectedEvent): Promise<readonly Refusal[]> {
    if (after.occurredAt === null) return [{ code: 'fact.time-required', pointer: '/occurredAt' }];
    const request = await this.requests.getRequest(subjectId);
    const errors = fieldRefusals(correctableMessage(type)?.fields ?? [], after.data);
    if (isMoving(type)) {
      const next = await this.requests.firstStepOf(subjectId);
      const isLate = next !== null && next < new Date(after.occurredAt);
      return [...errors, ...(errors.length > 0 ? NOTHING : requestFactRefusals(request, after.data)), ...(isLate && before.occurredAt !== after.occurredAt ? [refusal('request.moved-after-step', { pointer: '/occurredAt' })] : NOTHING)];
    }
    const isEarly = request.movedAt !== null && new Date(after.occurredAt) < request.movedAt;
    return [...errors, ...(isEarly ? [refusal('request.before-last', { pointer: '/occurredAt' })] : NOTHING)];
  }

  async follow({ id, type, subjectId, after }: CorrectedEvent): Promise<readonly Companion[]> {
    if (!isMoving(type)) return NOTHING;
    const { version } = await this.requests.getRequest(subjectId);
    const { urgent, counterpartState, dataDirectlyAccessible } = after.data;
    await this.requests.changeRequest(subjectId, version, {
      movedAt: after.occurredAt === null ? null : new Date(after.occurredAt),
      urgent: urgent === true,
      counterpartState: String(counterpartState),
      dataDirectlyAccessible: typeof dataDirectlyAccessible === 'boolean' ? dataDirectlyAccessible : null,
    });
    const facts = Object.fromEntries(OF_THE_REQUEST.map((name) => [name, after.data[name] ?? null]));
    const others = await this.requests.eventsThatState(subjectId, 'counterpartState');
    return others.filter((eventId) => eventId !== id).map((eventId) => ({ eventId, change: { data: facts } }));
  }
}
