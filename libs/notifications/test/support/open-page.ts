import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { LiveEvent } from '../../src/index.js';

/** A page of the browser that hears news. */
export interface OpenPage {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** All that came over the line, as it came. */
  readonly text: () => string;
  readonly events: () => readonly LiveEvent[];
  /** Whether the other side ended the line properly, or is still there. */
  readonly state: () => 'open' | 'ended' | 'broken';
  close(): void;
}

/** Opens the stream and waits for its first words. */
export async function openPage(url: string, token: string): Promise<OpenPage> {
  let text = '';
  let state: 'open' | 'ended' | 'broken' = 'open';
  const asked = request(url, { headers: { cookie: `zegel=${token}`, accept: 'text/event-stream' }, agent: false });
  const response = await new Promise<IncomingMessage>((resolve, reject) => asked.on('response', resolve).on('error', reject).end());
  asked.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    response.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      resolve();
    });
    response.once('end', () => (state = 'ended')).once('error', () => (state = 'broken'));
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: () => text,
    events: () => [...text.matchAll(/^event: (\w+)\ndata: (.*)\n$/gm)].filter(([, name]) => name !== 'hello').map(([, , data]) => JSON.parse(data ?? '') as LiveEvent),
    state: () => state,
    close: () => void asked.destroy(),
  };
}
