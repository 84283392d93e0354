import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What stands in front of two replicas, as in production: it keeps connections open, passes over a replica that does not take a
 * connection, and never sends a request twice that may have arrived.
 */
export async function startRoundRobin(ports: readonly number[]): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;

  function pass(incoming: IncomingMessage, body: Buffer, answer: ServerResponse, tries: number): void {
    const port = ports[(turn += 1) % ports.length];
    const outgoing = request({ agent, port, host: '127.0.0.1', method: incoming.method, path: incoming.url, headers: incoming.headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && tries < 200) setTimeout(() => pass(incoming, body, answer, tries + 1), tries < ports.length ? 0 : 50);
      else answer.writeHead(502).end(`${error.code}`);
    });
    outgoing.end(body);
  }

  const server: Server = createServer((incoming, answer) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', () => pass(incoming, Buffer.concat(chunks), answer, 0));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
