import type { LiveEvent } from '@contract/notifications';

const types: readonly LiveEvent['type'][] = ['notification', 'case', 'item', 'deadline', 'import', 'replan', 'count'];

/** How long to wait before asking for a stream that was refused, in milliseconds. */
const pause = 5000;

interface Receivers {
  readonly onEvent: (event: LiveEvent) => void;
  /** The stream is back after a gap: anything may have happened. */
  readonly onGap: () => void;
}

function isLiveEvent(value: unknown): value is LiveEvent {
  return typeof value === 'object' && value !== null && 'type' in value && 'id' in value;
}

/** Listens to the server's events until it is stopped; the browser asks again by itself after a lost connection. */
export function openLiveSource({ onEvent, onGap }: Receivers): () => void {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wasAway = false;

  const receive = (message: MessageEvent<string>): void => {
    try {
      const event: unknown = JSON.parse(message.data);
      if (isLiveEvent(event)) onEvent(event);
    } catch {
      // A heartbeat or a newer server's words: nothing that is known here.
    }
  };

  const open = (): void => {
    source = new EventSource('/api/v1/live');
    source.onmessage = receive;
    for (const type of types) source.addEventListener(type, receive);
    source.onopen = () => {
      if (wasAway) onGap();
      wasAway = false;
    };
    source.onerror = () => {
      wasAway = true;
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, pause);
    };
  };

  open();
  return () => {
    clearTimeout(again);
    source?.close();
  };
}
