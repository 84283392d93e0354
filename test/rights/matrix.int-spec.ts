import { readFileSync, writeFileSync } from 'node:fs';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '#access';
import { Rights, type RouteAct } from '#platform';
import { describeApi } from '../../apps/api/src/openapi.js';
import { measured } from '../faults/support/measured.js';
import { actsByRoute, runningRoutes } from '../architecture/support/running-routes.js';
import { ask } from './support/ask.js';
import { RELATION_NAMES, ROLES, asksAnew, expectedCell, expectedOfStale, isAsExpected, recordOf, type RelationName } from './support/matrix.js';
import { startOfficeWithEveryRole, type OfficeWithEveryRole } from './support/office-with-every-role.js';
import { rightsPage } from './support/rights-page.js';
import { sampler } from './support/sample-request.js';

/** Every route of the running API, asked by every role in every way to stand to a case. */

const PAGE = 'docs/rights.md';
const AT_ONCE = 16;
/** Beside the API: its description, the service worker and the web app. */
const BESIDE = ['GET /api/v1/openapi.json', 'GET /service-worker.js', 'GET *'];
/** Answers as long as the page is open: asked over the network, and hung up on. */
const STREAMS = ['GET /api/v1/live'];

const told = { cells: 0, wrong: 0 };
let office: OfficeWithEveryRole;
let sample: ReturnType<typeof sampler>;
let listed: readonly (readonly [route: string, act: RouteAct])[];

beforeAll(async () => {
  office = await startOfficeWithEveryRole();
  sample = sampler(describeApi(office.app));
  listed = routesWithActs(office.app).flatMap(([route, act]) => (act ? [[route, act] as const] : []));
});

afterAll(() => {
  measured('T9', { routes: listed.length, ...told });
  return office.stop();
});

function routesWithActs(app: NestFastifyApplication): readonly (readonly [route: string, act: RouteAct | undefined])[] {
  const acts = actsByRoute(app);
  return runningRoutes(app).filter((route) => !BESIDE.includes(route)).map((route) => [route, acts.get(route.replace(/ \/(health|metrics)/, ' /api/v1/$1'))] as const);
}

interface Asked {
  readonly route: string;
  readonly act: RouteAct;
  readonly role: Role;
  readonly relation: RelationName;
}

/** Every cell; on what is of no case all ways to stand to one are the same. */
const cells = (routes: typeof listed): readonly Asked[] =>
  routes.filter(([, { open }]) => !open).flatMap(([route, act]) => ROLES.flatMap((role) => (recordOf(route) === null ? RELATION_NAMES.slice(0, 1) : RELATION_NAMES).map((relation) => ({ route, act, role, relation }))));

/** The cells that are another than they should be. */
async function wrongCells(asked: readonly Asked[], expect: typeof expectedCell = expectedCell): Promise<readonly string[]> {
  const wrong: string[] = [];
  const queue = asked.values();
  const work = async (): Promise<void> => {
    for (const { route, act, role, relation } of queue) {
      const expected = expect(route, act, role, relation);
      const { cell, status, code } = STREAMS.includes(route) ? await listen(role) : await ask(office.app, sample, route, office.people[role], office.cases[relation]);
      if (!isAsExpected(route, expected, cell)) wrong.push(`${route} · ${role} · ${relation}: ${cell} (${status} ${code ?? ''}), not ${expected}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong.toSorted();
}

async function listen(role: Role): ReturnType<typeof ask> {
  const hangUp = new AbortController();
  const { status } = await fetch(`${office.url}/api/v1/live`, { headers: office.people[role].client.headers, signal: hangUp.signal });
  hangUp.abort();
  return { cell: status === 200 ? 'reached' : 'no-act', status, code: undefined };
}

it('every route has an act', () => {
  expect(routesWithActs(office.app).filter(([, act]) => act === undefined).map(([route]) => route)).toEqual([]);
});

describe('every cell is as the table of rights and the ways to stand to a case say:', () => {
  it.each(RELATION_NAMES)('%s', async (relation) => {
    const asked = cells(listed).filter((cell) => cell.relation === relation);

    const wrong = await wrongCells(asked);

    told.cells += asked.length;
    told.wrong += wrong.length;
    expect(asked.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });
});

it('who showed who they are an hour ago is asked anew where the table says so, and nowhere else', async () => {
  const asked = cells(listed).filter(({ route, relation }) => (relation === 'embargo-member' || recordOf(route) === null) && !STREAMS.includes(route));
  const lastAsked = (when: string) => office.database.query(`UPDATE session SET authenticated_at = clock_timestamp() ${when}`);
  await lastAsked(`- interval '1 hour'`);
  try {
    expect(listed.filter(([, act]) => asksAnew(act)).length).toBeGreaterThan(15);
    expect(await wrongCells(asked, expectedOfStale)).toEqual([]);
  } finally {
    await lastAsked(`+ interval '1 hour'`);
  }
});

it('without a session every one of them is a stranger’s', async () => {
  const answers = await Promise.all(listed.filter(([route, { open }]) => !open && !STREAMS.includes(route)).map(async ([route]) => [route, (await ask(office.app, sample, route, null, office.cases.member)).cell]));

  expect(answers.filter(([, cell]) => cell !== 'sign-in')).toEqual([]);
});

it('the page of rights is up to date', () => {
  const page = rightsPage(listed);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);

  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

describe('planted faults', () => {
  it('a guard that lets one act through is seen', async () => {
    const rights = office.app.get(Rights);
    const asked = rights.require.bind(rights);
    const asks = jest.spyOn(rights, 'require').mockImplementation((actor, act) => {
      if (act !== 'log.view') asked(actor, act);
    });
    try {
      expect((await wrongCells(cells(listed.filter(([route]) => route === 'GET /api/v1/cases/:id/log')))).join('\n')).toContain('custodian · member: reached');
    } finally {
      asks.mockRestore();
    }
  });

  it('a query without its wall is seen', async () => {
    await office.database.query('CREATE POLICY planted ON case_file USING (true)');
    try {
      const wrong = await wrongCells(cells(listed.filter(([route]) => route === 'GET /api/v1/cases/:id')));
      expect(wrong.join('\n')).toContain('prosecutor · embargo: reached');
      expect(wrong.join('\n')).toContain('custodian · ex-member: reached');
    } finally {
      await office.database.query('DROP POLICY planted ON case_file');
    }
  });

  it('a hidden route and a route without an act are seen', async () => {
    @Controller('planted')
    class PlantedController {
      @Get()
      look(): string {
        return 'seen';
      }
    }
    @Module({ imports: [DiscoveryModule], controllers: [PlantedController] })
    class PlantedModule {}
    const planted = await NestFactory.create<NestFastifyApplication>(PlantedModule, new FastifyAdapter(), { logger: false });
    planted.setGlobalPrefix('api/v1');
    planted.getHttpAdapter().getInstance().get('/api/v1/hidden', () => 'seen');
    await planted.init();

    expect(routesWithActs(planted)).toEqual(expect.arrayContaining([['GET /api/v1/hidden', undefined], ['GET /api/v1/planted', undefined]]));
    await planted.close();
  });
});
