import type { ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthCheck } from '#platform';

type HttpServer = ReturnType<NestFastifyApplication['getHttpServer']>;

/** The engine waits 25 s at least before it kills; what is still under way by then is cut off, so that the database is let go in order. */
const FINISH_WITHIN_MILLISECONDS = 20_000;
const LOOK_EVERY_MILLISECONDS = 50;
/** For so long nobody has used the connections that are left; they can be closed and nobody is just writing on one. */
const QUIET_MILLISECONDS = 1_000;
const SAY_SO_AT_MOST_MILLISECONDS = 6_000;

/** Says that it goes, stops listening, lets the requests under way finish, closes what is open, and returns. */
export async function stopGently(app: NestFastifyApplication): Promise<void> {
  app.get(HealthCheck).leave();
  const server = app.getHttpServer();
  stopListening(server);
  await letGoOfConnections(server);
  // A connection whose request is done would stay open for a next one.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MILLISECONDS);
  const late = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MILLISECONDS);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}

/** Takes no new connection and leaves those that are open as they are; Node's own way closes the idle ones under their users' hands. */
function stopListening(server: HttpServer): void {
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  server.close = (done?: (error?: Error) => void) => {
    void closed.then(() => done?.());
    return server;
  };
}

/**
 * Whoever keeps connections open, such as a proxy, hears with each answer that this one is its last. A connection that was closed
 * while its user wrote on it would be a request that may have arrived or not.
 */
async function letGoOfConnections(server: HttpServer): Promise<void> {
  const since = Date.now();
  let last = since;
  server.prependListener('request', (_: unknown, response: ServerResponse) => {
    last = Date.now();
    response.setHeader('connection', 'close');
  });
  while ((await hasConnections(server)) && Date.now() - last < QUIET_MILLISECONDS && Date.now() - since < SAY_SO_AT_MOST_MILLISECONDS) await sleep(LOOK_EVERY_MILLISECONDS);
}

function hasConnections(server: HttpServer): Promise<boolean> {
  return new Promise((resolve) => server.getConnections((error, count) => resolve(!error && count > 0)));
}
