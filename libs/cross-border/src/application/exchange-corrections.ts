import { Injectable } from '@nestjs/common';
import { NOTHING, type Companion, type Correctable, type CorrectedEvent, type CorrectionRule, type EventKind } from '#cases';
import type { Refusal } from '#platform';
import { fieldRefusals } from '../domain/check-corrected-fields.js';
import { correctableMessage } from '../domain/correctable-messages.js';
import { refusal } from '../domain/cross-border-refusal.js';
import { CrossBorderRepository } from '../persistence/cross-border.repository.js';

const ASKED = 'exchange.requested';

/** When a message went or came and was answered; its row says the same. */
@Injectable()
export class ExchangeCorrections implements CorrectionRule {
  constructor(private readonly exchanges: CrossBorderRepository) {}

  correctable({ type, subjectType }: EventKind): Correctable | null {
    return subjectType === 'exchange' ? correctableMessage(type) : null;
  }

  recorders(): null {
    return null;
  }

  concerns(event: EventKind): boolean {
    return this.correctable(event) !== null;
  }

  async refusals({ type, subjectId, after }: CorrectedEvent): Promise<readonly Refusal[]> {
    if (after.occurredAt === null) return [{ code: 'fact.time-required', pointer: '/occurredAt' }];
    const { movedAt, answeredAt } = await this.exchanges.getExchange(subjectId);
    const moment = new Date(after.occurredAt);
    if (type !== ASKED) return moment < movedAt ? [refusal('request.before-last', { pointer: '/occurredAt' })] : NOTHING;
    const { dueOn } = after.data;
    return [
      ...fieldRefusals(correctableMessage(type)?.fields ?? [], after.data),
      ...(typeof dueOn === 'string' && dueOn < after.occurredOn ? [refusal('exchange.due-before', { pointer: '/data/dueOn' })] : NOTHING),
      ...(answeredAt !== null && answeredAt < moment ? [refusal('request.moved-after-step', { pointer: '/occurredAt' })] : NOTHING),
    ];
  }

  async follow({ type, subjectId, after }: CorrectedEvent): Promise<readonly Companion[]> {
    if (after.occurredAt === null) return NOTHING;
    const { version } = await this.exchanges.getExchange(subjectId);
    const moment = new Date(after.occurredAt);
    const { dueOn } = after.data;
    await this.exchanges.changeExchange(subjectId, version, type === ASKED ? { movedAt: moment, dueOn: typeof dueOn === 'string' ? dueOn : null } : { answeredAt: moment });
    return NOTHING;
  }
}
