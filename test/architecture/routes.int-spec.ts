import { Controller, Get, Module, Post, Put } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { actsOf, type Role } from '#access';
import { Changes, Creates, Reads } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { describeApi } from '../../apps/api/src/openapi.js';
import { configFor } from '../../libs/platform/test/support/platform-under-test.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { actsByRoute, routesThatTakeAVersion, runningRoutes } from './support/running-routes.js';
import { WITHOUT_KEY, WITHOUT_VERSION } from './support/unversioned.js';

const EVERY_ROLE: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk', 'auditor', 'legal-administrator', 'system-administrator', 'partner'];

/** Not of the API: its own description, the service worker by which a phone works without a network, and the web app at every other address. */
const BESIDE_THE_API = ['GET /api/v1/openapi.json', 'GET /service-worker.js', 'GET *'];

/** Answered to anyone; each line is a decision. */
const OPEN = ['GET /api/v1/calendar/:file', 'GET /health/live', 'GET /health/ready', 'GET /metrics', 'POST /api/v1/session', 'DELETE /api/v1/session', 'GET /api/v1/sign-in', 'GET /api/v1/sign-in/start', 'GET /api/v1/sign-in/callback', 'GET /api/v1/sign-in/end', 'POST /api/v1/sign-in/back-channel-logout'];

/** Health and metrics lie outside the prefix of the API. */
const withPrefix = (route: string): string => route.replace(/ \/(health|metrics)/, ' /api/v1/$1');

let database: TestDatabase;
let app: NestFastifyApplication;
let routes: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createApi(configFor(database));
  routes = runningRoutes(app).filter((route) => !BESIDE_THE_API.includes(route));
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

/** The routes of a description, as the server writes them. */
function describedRoutes(described: NestFastifyApplication): readonly string[] {
  const { paths } = describeApi(described);
  return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`));
}

describe('every route of the running API', () => {
  it('is looked at by these tests', () => {
    expect(routes).toEqual(expect.arrayContaining([...OPEN, 'POST /api/v1/cases/search', 'PUT /api/v1/cases/:id/parties/:partyId', 'GET /api/v1/live']));
  });

  it('is described in openapi.json, and what is described is there', () => {
    expect([...routes].sort()).toEqual([...describedRoutes(app)].sort());
  });

  it('asks for an act of the policy table, or is open on purpose', () => {
    const acts = actsByRoute(app);
    const known = new Set<string>(actsOf(EVERY_ROLE));

    const withoutRight = routes.filter((route) => {
      const act = acts.get(withPrefix(route));
      return !act || (act.open ? !OPEN.includes(route) : !known.has(act.act));
    });

    expect(withoutRight).toEqual([]);
  });

  it('but the open ones answers a stranger with 401 and nothing else', async () => {
    const answers = await Promise.all(
      routes
        .filter((route) => !OPEN.includes(route))
        .map(async (route) => {
          const [method, path = ''] = route.split(' ') as ['GET' | 'POST', string];
          const url = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
          const { statusCode, json } = await app.inject({ method, url, headers: { 'x-requested-with': 'zegel' } });
          return { route, statusCode, code: (json() as { code?: string }).code };
        }),
    );

    expect(answers.filter(({ statusCode, code }) => statusCode !== 401 || code !== 'access.sign-in')).toEqual([]);
  });

  it('that changes something needs a key against repeats; one that only looks does not', () => {
    const acts = actsByRoute(app);
    const looks = /search$|changes\/preview$|^GET |identifier-checks$|what-if$/;

    const odd = routes.filter((route) => !OPEN.includes(route) && acts.get(withPrefix(route))?.changes === looks.test(route));

    expect(odd).toEqual([]);
  });
});

/** The changes of what is there (PUT, PATCH, DELETE) that ask for no version. */
const withoutVersion = (of: NestFastifyApplication): readonly string[] => [...actsByRoute(of)].filter(([route, act]) => /^(PUT|PATCH|DELETE) /.test(route) && !act?.versioned).map(([route]) => route);

/** Whatever is not asked with GET and takes no key. */
const withoutKey = (of: NestFastifyApplication): readonly string[] => [...actsByRoute(of)].filter(([route, act]) => !route.startsWith('GET ') && !act?.changes).map(([route]) => route);

/** Routes that have a version asked for which nobody compares. */
const withVersionInVain = (of: NestFastifyApplication): readonly string[] => {
  const taking = routesThatTakeAVersion(of);
  return [...actsByRoute(of)].filter(([route, act]) => act?.versioned && !taking.includes(route)).map(([route]) => route);
};

describe('a change of what is there', () => {
  it('carries the version it was made on, but for the named ones', () => {
    expect([...withoutVersion(app)].sort()).toEqual(Object.keys(WITHOUT_VERSION).sort());
  });

  it('hands that version to who compares it', () => {
    expect(withVersionInVain(app)).toEqual([]);
  });

  it('carries a key against repeats, as everything that is not only asked, but for the named ones', () => {
    expect([...withoutKey(app)].sort()).toEqual(Object.keys(WITHOUT_KEY).sort());
  });
});

describe('the policy table', () => {
  it('holds no act that no route asks for', () => {
    const asked = new Set([...actsByRoute(app).values()].map((act) => act?.act));

    expect(actsOf(EVERY_ROLE).filter((act) => !asked.has(act))).toEqual([]);
  });
});

describe('the planted faults', () => {
  @Controller('planted')
  class PlantedController {
    @Get()
    look(): string {
      return 'seen';
    }

    @Put('blind')
    @Creates('planted.change')
    overwrite(): string {
      return 'overwritten';
    }

    @Put('in-vain')
    @Changes('planted.change')
    ignore(): string {
      return 'overwritten';
    }

    @Post('twice')
    @Reads('planted.change')
    twice(): string {
      return 'made';
    }
  }

  @Module({ imports: [DiscoveryModule], controllers: [PlantedController] })
  class PlantedModule {}

  let planted: NestFastifyApplication;

  beforeAll(async () => {
    planted = await NestFactory.create<NestFastifyApplication>(PlantedModule, new FastifyAdapter(), { logger: false });
    planted.setGlobalPrefix('api/v1');
    planted.getHttpAdapter().getInstance().get('/api/v1/hidden', () => 'seen');
    await planted.init();
  });

  afterAll(() => planted.close());

  it('a route beside the controllers is found to be undescribed', () => {
    const described = describedRoutes(planted);

    expect(runningRoutes(planted).filter((route) => !described.includes(route))).toEqual(['GET /api/v1/hidden']);
  });

  it('a route without an act is found', () => {
    expect([...actsByRoute(planted)].filter(([, act]) => act === undefined)).toEqual([['GET /api/v1/planted', undefined]]);
  });

  it('a change without a version, one that has it asked for in vain, and one without a key are found', () => {
    expect(withoutVersion(planted)).toEqual(['PUT /api/v1/planted/blind']);
    expect(withVersionInVain(planted)).toEqual(['PUT /api/v1/planted/in-vain']);
    expect(withoutKey(planted)).toEqual(['POST /api/v1/planted/twice']);
  });
});
