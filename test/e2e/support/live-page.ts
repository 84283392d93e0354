import type { LiveEvent } from '../../../libs/notifications/src/contract.js';
import type { Client } from './client.js';

/** An open page: what it has heard since it was opened. */
export interface LivePage {
  readonly heard: readonly LiveEvent[];
  close(): Promise<void>;
}

/** Opens the live feed as a page does, and waits for its hello. */
export async function openLivePage(client: Client): Promise<LivePage> {
  const stop = new AbortController();
  const response = await fetch(`${client.url}/api/v1/live`, { headers: client.headers, signal: stop.signal });
  if (!response.ok || !response.body) throw new Error(`the feed did not open: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const heard: LiveEvent[] = [];
  const first = await reader.read();
  let rest = first.value ?? '';
  const take = (): void => {
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(rest.slice(0, end))?.[1] ?? '{}';
      rest = rest.slice(end + 2);
      if (data !== '{}') heard.push(JSON.parse(data) as LiveEvent);
    }
  };
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      rest += part.value;
      take();
    }
  })().catch(() => undefined);
  return {
    heard,
    close: async () => {
      stop.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
