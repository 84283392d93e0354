import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Tracing } from '#platform';

type Begun = ReturnType<Tracing['begin']>;

/** A span for every request, by its route and never by its address: an address holds ids. It goes on in what the request does, and under the caller's when that names one. */
export function traceRequests(app: NestFastifyApplication): void {
  const tracing = app.get(Tracing);
  const spans = new WeakMap<object, Begun>();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      spans.set(request, tracing.begin(`${request.method} ${route}`, 'server', { 'http.request.method': request.method, 'http.route': route, 'zegel.request_id': request.id }, request.headers.traceparent));
      done();
    })
    .addHook('preHandler', (request, _reply, done) => tracing.within(spans.get(request) ?? null, done))
    .addHook('onResponse', (request, reply, done) => {
      spans.get(request)?.setAttribute('http.response.status_code', reply.statusCode).end();
      done();
    });
}
