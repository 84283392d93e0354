import type { Notification } from '@contract/notifications';
import { linkOptions } from '@tanstack/react-router';

/** Where a notification leads: to the nearest thing it is about. */
export function notificationTarget({ caseId, itemId, deadlineId, importId }: Notification) {
  if (importId !== null) return linkOptions({ to: '/import/$importId', params: { importId } });
  if (itemId !== null && deadlineId === null) return linkOptions({ to: '/voorwerpen/$itemId', params: { itemId } });
  if (caseId !== null) {
    return linkOptions({ to: '/dossiers/$caseId', params: { caseId }, search: deadlineId === null ? {} : { termijn: deadlineId } });
  }
  return linkOptions({ to: '/meldingen' });
}
