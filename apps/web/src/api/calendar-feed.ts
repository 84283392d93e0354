import type { CalendarFeed, FeedScope, NewCalendarFeed } from '@contract/deadlines';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

export const calendarFeedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: ({ signal }) => request<CalendarFeed>('/me/calendar-feed', { signal }),
});

export const openCalendarFeed = (scope: FeedScope, key: string): Promise<NewCalendarFeed> =>
  request('/me/calendar-feed', { method: 'POST', body: { scope }, key });

export const closeCalendarFeed = (key: string): Promise<void> => request('/me/calendar-feed', { method: 'DELETE', key });
