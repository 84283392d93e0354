import { createServer, type Server } from 'node:http';
import type { HealthCheck } from '#platform';

/** The worker's only HTTP: live, ready and metrics. */
export async function serveHealth(health: HealthCheck, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(health, request.url ?? '').then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}

async function answer(health: HealthCheck, url: string): Promise<{ status: number; type: string; body: string }> {
  if (url === '/health/live') return { status: 200, type: 'application/json', body: '{"status":"up","checks":{}}' };
  if (url === '/metrics') return { status: 200, ...(await health.page()) };
  if (url !== '/health/ready') return { status: 404, type: 'application/json', body: '{}' };
  const ready = await health.ready();
  return { status: ready.status === 'up' ? 200 : 503, type: 'application/json', body: JSON.stringify(ready) };
}
