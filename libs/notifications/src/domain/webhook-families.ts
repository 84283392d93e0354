import type { WebhookFamily } from '../contract.js';

/** What a webhook can be subscribed to: facts by what they are about, and the alerts of deadlines. */
export const WEBHOOK_FAMILIES = ['case', 'procedure', 'party', 'item', 'decision', 'document', 'deadline', 'alert', 'request', 'exchange', 'import'] as const satisfies readonly WebhookFamily[];

/** What happens to the settings and deliveries of Zegel itself is nobody else's news. */
const OWN_AFFAIRS: ReadonlySet<string> = new Set(['webhook', 'delivery', 'notification-preferences', 'calendar-feed', 'service']);
const BY_NAME: ReadonlyMap<string, WebhookFamily> = new Map(WEBHOOK_FAMILIES.map((family) => [family, family]));

/** The family of a fact; the legal facts of a case (complaint, appeal, judgment) are together its procedure. Null for what is told to nobody. */
export function familyOf(type: string): WebhookFamily | null {
  const subject = type.split('.')[0] ?? '';
  return OWN_AFFAIRS.has(subject) ? null : (BY_NAME.get(subject) ?? 'procedure');
}
