import type { NewSecret, NewWebhook, Webhook, WebhookChange, WebhookDelivery, WebhookDeliveryState, WebhookRequest } from '@contract/notifications';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: async ({ signal }) => asPage<Webhook>(await request('/webhooks', { signal })).rows,
});

const shownAtOnce = 50;

export const webhookDeliveriesQuery = (id: string, state: WebhookDeliveryState | undefined) =>
  pagedList<WebhookDelivery>(['webhooks', 'deliveries', id, state], async (cursor, signal) =>
    asPage(await request(`/webhooks/${id}/deliveries${queryString({ state, cursor, limit: shownAtOnce })}`, { signal })),
  );

export const createWebhook = (body: WebhookRequest, key: string): Promise<NewWebhook> =>
  request('/webhooks', { method: 'POST', body, key });

export const changeWebhook = (id: string, version: number, body: WebhookChange, key: string): Promise<void> =>
  request(`/webhooks/${id}`, { method: 'PUT', body, version, key });

export const replaceSecret = (id: string, version: number, key: string): Promise<NewSecret> =>
  request(`/webhooks/${id}/secrets`, { method: 'POST', version, key });

export const testWebhook = (id: string, key: string): Promise<void> => request(`/webhooks/${id}/tests`, { method: 'POST', key });

export const replayFailed = (id: string, key: string): Promise<void> => request(`/webhooks/${id}/replays`, { method: 'POST', key });

export const replayOne = (id: string, deliveryId: string, key: string): Promise<void> =>
  request(`/webhooks/${id}/deliveries/${deliveryId}/replays`, { method: 'POST', key });
