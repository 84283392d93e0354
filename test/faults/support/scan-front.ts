import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a scanner and what it scans and does what the web app does: signs in, gives each change a key of its own, says a version. Counts. */
export interface ScanFront {
  readonly url: string;
  /** How many requests were answered, by status; 0 is none at all. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers 500 and above but for 503, which is said when there is too much to do: a line each. */
  readonly faults: readonly string[];
  /** Goes on with a new session: an operation before may have ended this one. */
  signIn(): Promise<void>;
  stop(): Promise<void>;
}

const BUSY = 503;

export async function openScanFront(target: string, session: () => Promise<string>): Promise<ScanFront> {
  const { hostname, port } = new URL(target);
  const agent = new http.Agent({ keepAlive: true });
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  let token = await session();

  const server = http.createServer((asked, answered) => {
    const method = asked.method ?? 'GET';
    const headers: http.OutgoingHttpHeaders = { 'if-match': '"v1"', ...asked.headers, ...(method !== 'GET' && { 'idempotency-key': randomUUID(), 'x-requested-with': 'zegel' }), cookie: `zegel=${token}`, host: `${hostname}:${port}` };
    // A scanner says that there is a form also where it sends nothing.
    if (!Number(asked.headers['content-length'] ?? 0)) delete headers['content-type'];
    const count = (status: number): void => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500 && status !== BUSY) faults.push(`${status}: ${method} ${asked.url}`);
    };
    const passed = http.request({ hostname, port, agent, method, path: asked.url, headers }, (answer) => {
      count(answer.statusCode ?? 0);
      answered.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(answered);
    });
    passed.on('error', () => {
      if (!answered.headersSent) count(0);
      answered.destroy();
    });
    asked.on('error', () => passed.destroy());
    asked.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    statuses,
    faults,
    signIn: async () => {
      token = await session();
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, 'close');
    },
  };
}
