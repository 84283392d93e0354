import { QueryClient } from '@tanstack/react-query';
import { isTransient } from './api-problem.js';

/** What the server said, kept for as long as it is worth showing. A refusal is an answer and is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && isTransient(error),
    },
    mutations: { retry: false },
  },
});
