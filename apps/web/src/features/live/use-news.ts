import { useCallback, useSyncExternalStore } from 'react';
import { newsOf } from './news.js';

interface News {
  readonly count: number;
  readonly clear: () => void;
}

/** How many records of a list others changed meanwhile. */
export function useNews(topic: Parameters<typeof newsOf.count>[0]): News {
  const count = useSyncExternalStore(newsOf.subscribe, () => newsOf.count(topic));
  const clear = useCallback(() => newsOf.clear(topic), [topic]);
  return { count, clear };
}
