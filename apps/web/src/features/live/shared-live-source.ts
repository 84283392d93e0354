import type { LiveEvent } from '@contract/notifications';
import { openLiveSource } from './live-source.js';

type Said = { readonly event: LiveEvent } | { readonly gap: true };

/**
 * One stream for all tabs: browsers allow six connections a host over HTTP/1.1, and every open tab would take one for good.
 * The tab that holds the lock listens and tells the others; when it closes, the next one takes over.
 */
export function openSharedLiveSource(onEvent: (event: LiveEvent) => void, onGap: () => void): () => void {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) return openLiveSource({ onEvent, onGap });

  const channel = new BroadcastChannel('zegel-live');
  const hear = (said: Said): void => ('event' in said ? onEvent(said.event) : onGap());
  channel.onmessage = ({ data }: MessageEvent<Said>) => hear(data);
  const say = (said: Said): void => {
    channel.postMessage(said);
    hear(said);
  };

  const stopped = new AbortController();
  const lead = (): Promise<void> =>
    new Promise((leave) => {
      const close = openLiveSource({ onEvent: (event) => say({ event }), onGap: () => say({ gap: true }) });
      stopped.signal.addEventListener('abort', () => {
        close();
        leave();
      });
    });
  navigator.locks.request('zegel-live', { signal: stopped.signal }, lead).catch(() => undefined);

  return () => {
    stopped.abort();
    channel.close();
  };
}
