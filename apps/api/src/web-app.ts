import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemError, ProblemFilter, type Config } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Serves the built web app: assets by their hashed names for good, and its one page for every other address. */
export async function serveWebApp(app: NestFastifyApplication, config: Config): Promise<void> {
  const root = config.ZEGEL_WEB_ROOT === undefined ? undefined : path.resolve(config.ZEGEL_WEB_ROOT);
  const fastify = app.getHttpAdapter().getInstance();
  const page = root === undefined ? undefined : path.join(root, 'index.html');
  if (root !== undefined && existsSync(path.join(root, 'assets'))) {
    await app.register(fastifyStatic, { root: path.join(root, 'assets'), prefix: '/assets/', immutable: true, maxAge: '365d', decorateReply: false });
  }
  const worker = root === undefined ? undefined : path.join(root, 'service-worker.js');
  const filter = app.get(ProblemFilter);
  // At the root, because a worker serves what lies below its own address; asked anew each time, so that a new build is seen at once.
  fastify.get('/service-worker.js', (request: FastifyRequest, reply: FastifyReply) => {
    if (worker === undefined || !existsSync(worker)) {
      filter.answer(new ProblemError('not-found', 'request.no-route'), request, reply);
      return reply;
    }
    return reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(createReadStream(worker));
  });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (page === undefined || /^\/(api|assets|health)\//.test(request.url) || !existsSync(page)) {
      filter.answer(new ProblemError('not-found', 'request.no-route'), request, reply);
      return reply;
    }
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(createReadStream(page));
  });
}
