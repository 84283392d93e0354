import type { AnswerDeskRequest, AskDeskRequest, KnownElsewhere, QuestionsAbout } from '@contract/items';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

/** The numbers of an item that other cases have as well. */
export const knownElsewhereQuery = (itemId: string) =>
  queryOptions({ queryKey: ['items', 'known', itemId], queryFn: ({ signal }) => request<KnownElsewhere>(`/items/${itemId}/known-elsewhere`, { signal }) });

export const askDesk = (itemId: string, body: AskDeskRequest, key: string): Promise<void> => request(`/items/${itemId}/questions`, { method: 'POST', body, key });

/** What other units asked about an item. */
export const questionsAboutQuery = (itemId: string) =>
  queryOptions({ queryKey: ['items', 'questions', itemId], queryFn: ({ signal }) => request<QuestionsAbout>(`/items/${itemId}/questions`, { signal }) });

export const answerDesk = (itemId: string, body: AnswerDeskRequest, key: string): Promise<void> => request(`/items/${itemId}/answers`, { method: 'POST', body, key });
