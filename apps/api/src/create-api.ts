import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabasePulse, ETagInterceptor, Logger, Metrics, ProblemError, ProblemFilter, createValidationPipe, type Config } from '#platform';
import { RouteGuard } from '#access';
import { ApiModule } from './api.module.js';
import { serveOpenApi } from './openapi.js';
import { traceRequests } from './trace-requests.js';
import { serveWebApp } from './web-app.js';

const BODY_LIMIT = 1024 * 1024;
/** Longer than any address the server takes: what is no id is said by who asks for one. */
const LONGEST_ADDRESS_PART = 20_000;
/** Where an address leads that is not written as one: to no route, with all that every answer carries. */
const UNREADABLE = '/api/v1/unreadable';
const REQUEST_TIMEOUT_MILLISECONDS = 120_000;

/** The API as an application, not yet listening. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MILLISECONDS,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // What still arrives on a connection that was open is served until the last one is closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_ADDRESS_PART },
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : UNREADABLE),
    trustProxy: config.ZEGEL_TRUSTED_PROXIES === '' ? false : config.ZEGEL_TRUSTED_PROXIES,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.for(config), adapter, { bufferLogs: true, abortOnError: false, bodyParser: false });
  adapter.getInstance().removeContentTypeParser('text/plain'); // what is left is JSON, and multipart where a file is sent
  readFormsOfServers(adapter);
  readJsonAsUtf8(adapter);
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  app.useGlobalInterceptors(app.get(ETagInterceptor));
  app.useGlobalGuards(app.get(RouteGuard));
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: config.ZEGEL_UPLOAD_LIMIT, files: 1, fields: 20, fieldSize: 10_000 }, throwFileSizeLimit: true });
  await app.register(helmet, securityHeaders(config));
  traceRequests(app);
  measure(app);
  serveOpenApi(app);
  await serveWebApp(app, config);
  await app.init();
  app.get(DatabasePulse).watch();
  return app;
}

/** The provider's word that somebody signed out comes as a form; nowhere else is a form read, as a page of any site can send one. */
function readFormsOfServers(adapter: FastifyAdapter): void {
  adapter.getInstance().addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (request, body, done) => {
    if (request.routeOptions.url === '/api/v1/sign-in/back-channel-logout') done(null, Object.fromEntries(new URLSearchParams(String(body))));
    else done(new ProblemError('unsupported-media', 'request.media-type'), undefined);
  });
}

/** JSON is UTF-8 (RFC 8259, 8.1): another encoding is refused, where a decoder would put a sign of doubt in its place and keep that. */
function readJsonAsUtf8(adapter: FastifyAdapter): void {
  const instance = adapter.getInstance();
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeContentTypeParser('application/json');
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body as Buffer)) void parse(request, String(body), done);
    else done(new ProblemError('invalid', 'request.encoding'), undefined);
  });
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}

function securityHeaders(config: Config): Parameters<typeof helmet>[1] {
  const overHttps = config.ZEGEL_PUBLIC_URL.startsWith('https://');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"], // the reader of bar codes is WebAssembly, served by ourselves
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"], // keeps the app on a device for intake without a network
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: overHttps ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  };
}

/** Times every answer by its route, never by its address: an address holds ids. */
function measure(app: NestFastifyApplication): void {
  const { requestSeconds } = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      requestSeconds.observe({ route: request.routeOptions.url ?? 'none', method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000);
      done();
    })
    .addHook('onSend', (request, reply, _payload, done) => {
      if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
      void reply.header('x-request-id', request.id);
      done();
    });
}
