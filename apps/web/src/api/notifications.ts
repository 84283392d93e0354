import type { MailboxMessage, Notification } from '@contract/notifications';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const notificationListQuery = (unread: boolean) =>
  pagedList<Notification>(['notifications', 'list', unread], async (cursor, signal) =>
    asPage(await request(`/notifications${queryString({ unread: unread || undefined, cursor, limit: pageSize })}`, { signal })),
  );

export const newestNotificationsQuery = queryOptions({
  queryKey: ['notifications', 'newest'],
  queryFn: async ({ signal }) => asPage<Notification>(await request('/notifications?limit=8', { signal })).rows,
});

export const markRead = (id: string): Promise<void> =>
  request(`/notifications/${id}/read`, { method: 'PUT' });

export const markAllRead = (key: string): Promise<void> => request('/notifications/read-all', { method: 'POST', key });

export const mailboxQuery = queryOptions({
  queryKey: ['mailbox'],
  queryFn: async ({ signal }) => asPage<MailboxMessage>(await request('/mailbox', { signal })).rows,
});
