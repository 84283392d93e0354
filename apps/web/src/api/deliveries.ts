import type { DeliveryRow, DeliverySearch, NotificationPreferences, PreferencesRequest } from '@contract/notifications';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

/** Whose deliveries: the reader's, those of cases the reader may see, or everybody's without what they tell. */
export type DeliveryScope = 'own' | 'of-cases' | 'all';

const paths: Readonly<Record<DeliveryScope, string>> = { own: '/deliveries', 'of-cases': '/deliveries/of-cases', all: '/deliveries/all' };

export const deliveryListQuery = (scope: DeliveryScope, search: DeliverySearch) =>
  pagedList<DeliveryRow>(['deliveries', scope, search], async (cursor, signal) =>
    asPage(await request(`${paths[scope]}${queryString({ ...search, limit: pageSize, cursor })}`, { signal })),
  );

/** Who was warned of one deadline. */
export const warnedOfQuery = (deadlineId: string) =>
  pagedList<DeliveryRow>(['deliveries', 'of-deadline', deadlineId], async (cursor, signal) =>
    asPage(await request(`/deadlines/${deadlineId}/deliveries${queryString({ limit: pageSize, cursor })}`, { signal })),
  );

export const retryDelivery = (scope: DeliveryScope, id: string, key: string): Promise<void> =>
  request(`${paths[scope]}/${id}/retry`, { method: 'POST', key });

export const preferencesQuery = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: ({ signal }) => request<NotificationPreferences>('/me/notification-preferences', { signal }),
});

export const savePreferences = (version: number, body: PreferencesRequest, key: string): Promise<NotificationPreferences> =>
  request('/me/notification-preferences', { method: 'PUT', body, version, key });
