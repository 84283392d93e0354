import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import type { MessageId, MessageParams } from '../domain/messages.js';
import { NEWS, planDelivery, type Weight } from '../domain/plan-delivery.js';
import { DEFAULT_PREFERENCES, type EventKind } from '../domain/preferences.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { PreferenceRepository } from '../persistence/preference.repository.js';
import { RecipientQuery } from '../persistence/recipient.query.js';

interface MessageOf<Id extends MessageId> {
  readonly userIds: readonly string[];
  /** What it is told for, e.g. an alert's or an event's id: one person hears one key once, however often it is said. */
  readonly key: string;
  readonly kind: EventKind;
  /** What of it cannot be switched off or wait; an ordinary piece of news when absent. */
  readonly weight?: Weight;
  readonly message: Id;
  readonly params: MessageParams[Id];
  readonly caseId?: string;
  readonly itemId?: string;
  readonly deadlineId?: string;
  readonly importId?: string;
}

/** One thing to tell to some people. */
export type Message = { [Id in MessageId]: MessageOf<Id> }[MessageId];

/**
 * Tells people something, inside the caller's unit of work: what is told and why are committed together or not at all. Told are
 * only people who are active and may see the case it is about; each by the channels that person chose.
 */
@Injectable()
export class Notify {
  constructor(
    private readonly recipients: RecipientQuery,
    private readonly notifications: NotificationRepository,
    private readonly preferences: PreferenceRepository,
    private readonly clock: Clock,
  ) {}

  /** Whether someone is here and may see the case. */
  async mayBeTold(userId: string, caseId: string): Promise<boolean> {
    return (await this.recipients.allowed([{ userId, caseId }])).length > 0;
  }

  /** Those of the pairs whose person is here and may see the case. */
  whoMayBeTold(pairs: readonly { readonly userId: string; readonly caseId: string }[]): Promise<readonly { readonly userId: string; readonly caseId: string | null }[]> {
    return this.recipients.allowed(pairs);
  }

  async people(messages: readonly Message[]): Promise<void> {
    const wanted = messages.flatMap((message) => [...new Set(message.userIds)].map((userId) => ({ userId, caseId: message.caseId ?? null, message })));
    const allowed = (await this.recipients.allowed(wanted)) as typeof wanted;
    const chosen = await this.preferences.ofAll(allowed.map(({ userId }) => userId));
    const now = this.clock.now();
    await this.notifications.add(
      allowed.map(({ userId, message }) => ({
        id: randomUUID(),
        userId,
        key: message.key,
        kind: message.kind,
        message: message.message,
        params: { ...message.params },
        caseId: message.caseId ?? null,
        itemId: message.itemId ?? null,
        deadlineId: message.deadlineId ?? null,
        importId: message.importId ?? null,
        ...planDelivery(message.kind, message.weight ?? NEWS, chosen.get(userId)?.preferences ?? DEFAULT_PREFERENCES, now),
      })),
    );
  }
}
