import type { Instant, Titles } from '../../platform/src/contract.js';

/** One row of GET /notifications?unread=true&cursor=&limit= */
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

/** GET /live (server-sent events): ids only; the page asks again by its own rights. */
export interface LiveEvent {
  readonly type: 'notification' | 'case' | 'item' | 'deadline' | 'import';
  readonly id: string;
  readonly caseId: string | null;
}

/** GET /mailbox: the mail the embedded default would have sent. */
export interface MailboxMessage {
  readonly id: string;
  readonly sentAt: Instant;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
