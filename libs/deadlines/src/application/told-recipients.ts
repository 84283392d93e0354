import type { Message } from '#notifications';
import type { AlertRecipient, DueAlert } from '../persistence/alert.repository.js';

/**
 * Which message tells each person of each alert: what is new in a case is one message, and of several alerts of one term only the
 * last word is said.
 */
export function toldRecipients(alerts: readonly DueAlert[], people: ReadonlyMap<string, readonly string[]>, messages: readonly Message[]): readonly AlertRecipient[] {
  const keys = new Map(messages.flatMap(({ key, caseId, deadlineId, userIds }) => userIds.map((userId) => [`${key.startsWith('created:') ? caseId : deadlineId} ${userId}`, key])));
  return alerts.flatMap(({ id: alertId, case_id: caseId, deadline_id: deadlineId, stage }) =>
    (people.get(alertId) ?? []).flatMap((userId) => {
      const key = keys.get(`${stage === 'created' ? caseId : deadlineId} ${userId}`);
      return key === undefined ? [] : [{ alertId, userId, caseId, key }];
    }),
  );
}
