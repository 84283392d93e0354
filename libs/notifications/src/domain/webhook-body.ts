import type { Instant } from '../../../platform/src/contract.js';
import { linkTo } from './link-to.js';

/** What a webhook tells: that something happened, to what and when. Ids only; who wants to know more asks with rights of its own. */
export interface WebhookEvent {
  readonly messageId: string;
  readonly kind: string;
  readonly happenedAt: Instant;
  readonly caseId: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
}

/** The body of a webhook, as it is signed and sent. */
export function webhookBody({ messageId, kind, happenedAt, caseId, subjectType, subjectId }: WebhookEvent, publicUrl: string): string {
  const about = (type: string): string | null => (subjectType === type ? subjectId : null);
  const link = linkTo({ caseId, itemId: about('item'), deadlineId: about('deadline'), importId: about('import') }, publicUrl);
  return JSON.stringify({ id: messageId, kind, happenedAt, caseId, subjectType, subjectId, link });
}
