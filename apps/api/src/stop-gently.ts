import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The engine waits 25 s at least before it kills; what is still under way by then is cut off, so that the database is let go in order. */
const FINISH_WITHIN_MILLISECONDS = 20_000;
const LOOK_EVERY_MILLISECONDS = 50;

/** Stops listening, lets the requests under way finish, closes what is open, and returns. */
export async function stopGently(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  // A connection whose request is done would stay open for a next one.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MILLISECONDS);
  const late = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MILLISECONDS);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}
