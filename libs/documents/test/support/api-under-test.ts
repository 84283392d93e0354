import { createHash, randomBytes, randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessHttpModule, PolicyRights, RouteGuard } from '#access';
import { CHOICE_TITLES, ETagInterceptor, PROBLEM_TEXTS, ProblemFilter, createValidationPipe, platformProblemTexts, type Actor, type ProblemTexts } from '#platform';
import { buildPlatform, configFor } from '../../../platform/test/support/platform-under-test.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';

/** Some contexts with their routes, their guard and their words, listening, on a database of their own. */
export interface ApiUnderTest {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  /** A session of a person. @returns its token */
  signIn(person: Actor): Promise<string>;
  /** Calls a route with a session, with the headers every change needs. */
  call(token: string, method: string, path: string, init?: { readonly body?: RequestInit['body']; readonly headers?: Readonly<Record<string, string>> }): Promise<Response>;
  stop(): Promise<void>;
}

export interface ApiOptions {
  readonly imports: readonly (DynamicModule | Type)[];
  readonly texts: ProblemTexts;
  readonly env: Readonly<Record<string, string>>;
}

/** The words that every context may ask for. */
class Words {}

export async function startApi({ imports, texts, env }: ApiOptions): Promise<ApiUnderTest> {
  const database = await createTestDatabase();
  const config = configFor(database, env);
  const built = await buildPlatform(config, {
    rights: new PolicyRights(),
    imports: [AccessHttpModule, { module: Words, global: true, providers: [ProblemFilter, { provide: PROBLEM_TEXTS, useValue: [platformProblemTexts, texts] }, { provide: CHOICE_TITLES, useValue: [] }], exports: [ProblemFilter] }, ...imports],
    providers: [ETagInterceptor],
  });
  const app = built.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ genReqId: () => randomUUID(), forceCloseConnections: true }));
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  app.useGlobalInterceptors(app.get(ETagInterceptor));
  app.useGlobalGuards(app.get(RouteGuard));
  readCookies(app);
  await app.register(multipart, { limits: { fileSize: config.ZEGEL_UPLOAD_LIMIT, files: 1, fields: 20, fieldSize: 10_000 }, throwFileSizeLimit: true });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    url,
    database,
    signIn: async ({ id }) => {
      const token = randomBytes(32).toString('base64url');
      const hash = createHash('sha256').update(token).digest();
      await database.query(`INSERT INTO session (token_hash, user_id, expires_at) VALUES ($1, $2, clock_timestamp() + interval '1 hour')`, [hash, id]);
      return token;
    },
    call: (token, method, path, { body, headers = {} } = {}) =>
      fetch(`${url}/api/v1${path}`, {
        method,
        ...(body !== undefined && { body }),
        headers: { cookie: `zegel=${token}`, 'accept-language': 'en', ...(method !== 'GET' && { 'x-requested-with': 'zegel', 'idempotency-key': randomUUID() }), ...headers },
      }),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Only as much as the guard asks for; the package that does it in production imports in a way that jest cannot follow. */
function readCookies(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('=') as [string, string]);
      Object.assign(request, { cookies: Object.fromEntries(pairs) });
      done();
    });
}
