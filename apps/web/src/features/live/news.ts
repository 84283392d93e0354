type Topic = 'cases' | 'items' | 'notifications';
type Listener = () => void;

const listeners = new Set<Listener>();
const news = new Map<Topic, Set<string>>();
const own = new Map<string, number>();

/** How long after a change of one's own the echo of it is no news, in milliseconds. */
const echo = 10_000;

function tell(): void {
  for (const listener of listeners) listener();
}

/** What others changed since a list was fetched: counted, never put under the reader's pointer. */
export const newsOf = {
  count: (topic: Topic): number => news.get(topic)?.size ?? 0,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  add: (topic: Topic, id: string): void => {
    const mine = own.get(id);
    if (mine !== undefined && performance.now() - mine < echo) return;
    news.set(topic, new Set(news.get(topic)).add(id));
    tell();
  },
  clear: (topic: Topic): void => {
    if (news.delete(topic)) tell();
  },
  /** The reader is the one who changed this. */
  noteOwn: (id: string): void => {
    own.set(id, performance.now());
  },
};
