import type { Instant, LegalDate, PersonRef, Titles } from '../../platform/src/contract.js';

export type EventKind = 'deadline' | 'escalation' | 'item-status' | 'decision' | 'import' | 'assignment' | 'document' | 'system';
export type MailTiming = 'at-once' | 'digest' | 'off';

/** One row of GET /notifications?unread=true&cursor=&limit=; PUT /notifications/:id/read answers 204, POST /notifications/read-all `{ marked }`. */
export interface Notification {
  readonly id: string;
  readonly kind: EventKind;
  readonly title: Titles;
  readonly caseId: string | null;
  readonly caseReference: string | null;
  readonly itemId: string | null;
  readonly deadlineId: string | null;
  readonly importId: string | null;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
  readonly deliveries: readonly { readonly channel: 'in-app' | 'e-mail'; readonly state: 'pending' | 'sent' | 'failed' | 'off'; readonly at: Instant | null }[];
}

/**
 * GET /live (server-sent events, each named by its type, `hello` first): ids only; the page asks again by its own rights. The id '*' says
 * that anything of that type may have changed.
 */
export interface LiveEvent {
  readonly type: 'notification' | 'case' | 'item' | 'deadline' | 'import' | 'replan' | 'count';
  readonly id: string;
  readonly caseId: string | null;
}

/** One row of GET /mailbox, the newest first: the reader's own mail, where the embedded default keeps it instead of sending it. */
export interface MailboxMessage {
  readonly id: string;
  readonly sentAt: Instant;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** GET /me/notification-preferences; PUT with If-Match. Version 0 has chosen nothing and is told as everybody. */
export interface NotificationPreferences extends PreferencesRequest {
  readonly version: number;
}
export interface PreferencesRequest {
  /** IANA zone of the reader's own clock. */
  readonly zone: string;
  /** No mail comes between these, 'HH:MM'; both or neither. Hour terms and expiries come all the same. */
  readonly quietFrom?: string;
  readonly quietUntil?: string;
  /** The hour of the day's one mail, 0 to 23. */
  readonly digestHour: number;
  readonly choices: readonly KindChoice[];
}
export interface KindChoice {
  readonly kind: EventKind;
  readonly inApp: boolean;
  readonly mail: MailTiming;
}

/** How far a delivery came. `planned` waits for its hour, `queued` for its turn, `retried` failed and is tried again; `failed` was given up. */
export type DeliveryState = 'planned' | 'queued' | 'retried' | 'sent' | 'read' | 'acknowledged' | 'failed' | 'off';

/**
 * One row of GET /deliveries (the reader's own), /deliveries/of-cases (of the cases the reader may see) and /deliveries/all (of
 * everybody, without what is told and without the case).
 */
export interface DeliveryRow {
  readonly id: string;
  readonly channel: 'in-app' | 'e-mail';
  readonly kind: EventKind;
  readonly state: DeliveryState;
  readonly person: PersonRef;
  readonly title: Titles | null;
  readonly caseId: string | null;
  readonly caseReference: string | null;
  readonly deadlineId: string | null;
  /** The alerts of a deadline that this told of: 'T-7', 'T', 'T+1', and whom each was meant for. */
  readonly alerts: readonly { readonly stage: string; readonly level: string }[];
  readonly inDigest: boolean;
  readonly createdAt: Instant;
  /** When it is tried next; null when it is not. */
  readonly nextAttemptAt: Instant | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly sentAt: Instant | null;
  readonly readAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: PersonRef | null;
  /** It stands still and may be tried again: POST /deliveries/of-cases/:id/retry or /deliveries/all/:id/retry. */
  readonly mayRetry: boolean;
}

export interface DeliverySearch {
  readonly state?: DeliveryState;
  readonly channel?: 'in-app' | 'e-mail';
  readonly personId?: string;
  /** The case by its number; not in /deliveries/all. */
  readonly caseReference?: string;
  readonly deadlineId?: string;
  readonly from?: LegalDate;
  readonly to?: LegalDate;
  readonly cursor?: string;
  readonly limit?: number;
}

/** What a webhook hears of: facts by what they are about (`procedure`: complaint, appeal, judgment and other legal facts), and alerts of deadlines. */
export type WebhookFamily = 'case' | 'procedure' | 'party' | 'item' | 'decision' | 'document' | 'deadline' | 'alert' | 'request' | 'exchange' | 'import';
/** POST /webhooks */
export interface WebhookRequest {
  readonly name: string;
  /** https, and public, unless the configuration trusts its host. */
  readonly url: string;
  readonly kinds: readonly WebhookFamily[];
}
/** PUT /webhooks/:id with If-Match. What waits for a webhook that is not active waits until it is. */
export interface WebhookChange extends WebhookRequest {
  readonly active: boolean;
}
/** One row of GET /webhooks. */
export interface Webhook extends WebhookChange {
  readonly id: string;
  readonly version: number;
  /** It does not answer; nothing is sent to it before this moment. */
  readonly awayUntil: Instant | null;
  readonly waiting: number;
  readonly failed: number;
  readonly lastSentAt: Instant | null;
}
/** POST /webhooks/:id/secrets with If-Match, and POST /webhooks. The secret is shown once; null in the answer to a repeat. */
export interface NewSecret {
  readonly id: string;
  readonly version: number;
  readonly secret: string | null;
}
export type NewWebhook = NewSecret;

export type WebhookDeliveryState = 'pending' | 'sent' | 'failed';
/** One row of GET /webhooks/:id/deliveries, the newest first. POST …/:deliveryId/replays sends it again, POST /webhooks/:id/replays all that failed. */
export interface WebhookDelivery {
  readonly id: string;
  /** The same for every attempt and replay, so that the receiver knows it again. */
  readonly messageId: string;
  readonly kind: string;
  readonly state: WebhookDeliveryState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly replay: boolean;
  readonly createdAt: Instant;
  readonly nextAttemptAt: Instant | null;
  readonly sentAt: Instant | null;
}
export interface WebhookDeliverySearch {
  readonly state?: WebhookDeliveryState;
  readonly cursor?: string;
  readonly limit?: number;
}
