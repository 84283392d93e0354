import { createServer, type Server } from 'node:http';
import type { SealerMetrics } from './metrics.js';
import type { Sealing } from './sealing.js';

/** The sealer's only HTTP: live, ready and metrics. */
export async function serveHealth(sealing: Sealing, metrics: SealerMetrics, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(sealing, metrics, request.url ?? '').then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}

async function answer(sealing: Sealing, metrics: SealerMetrics, url: string): Promise<{ status: number; type: string; body: string }> {
  if (url === '/health/live') return { status: 200, type: 'application/json', body: '{"status":"up"}' };
  if (url === '/metrics') return { status: 200, type: metrics.registry.contentType, body: await metrics.registry.metrics() };
  if (url !== '/health/ready') return { status: 404, type: 'application/json', body: '{}' };
  const up = await sealing.ready();
  return { status: up ? 200 : 503, type: 'application/json', body: JSON.stringify({ status: up ? 'up' : 'down' }) };
}
