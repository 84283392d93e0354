import type { Instant, Titles } from '../../platform/src/contract.js';

/** One row of GET /notifications?unread=true&cursor=&limit=; PUT /notifications/:id/read answers 204, POST /notifications/read-all `{ marked }`. */
export interface Notification {
  readonly id: string;
  readonly kind: 'deadline' | 'escalation' | 'item-status' | 'decision' | 'import' | 'assignment';
  readonly title: Titles;
  readonly caseId: string | null;
  readonly caseReference: string | null;
  readonly itemId: string | null;
  readonly deadlineId: string | null;
  readonly importId: string | null;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
  readonly deliveries: readonly { readonly channel: 'in-app' | 'e-mail'; readonly state: 'pending' | 'sent' | 'failed'; readonly at: Instant | null }[];
}

/**
 * GET /live (server-sent events, each named by its type, `hello` first): ids only; the page asks again by its own rights. The id '*' says
 * that anything of that type may have changed.
 */
export interface LiveEvent {
  readonly type: 'notification' | 'case' | 'item' | 'deadline' | 'import';
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
