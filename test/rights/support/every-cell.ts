import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '#access';
import type { RouteAct } from '#platform';
import { describeApi } from '../../../apps/api/src/openapi.js';
import { actsByRoute, runningRoutes } from '../../architecture/support/running-routes.js';
import { ask } from './ask.js';
import { RELATION_NAMES, ROLES, expectedCell, isAsExpected, recordOf, type RelationName } from './matrix.js';
import { startOfficeWithEveryRole, type OfficeWithEveryRole } from './office-with-every-role.js';
import { sampler } from './sample-request.js';

/** Beside the API: its description, the service worker and the web app. */
const BESIDE = ['GET /api/v1/openapi.json', 'GET /service-worker.js', 'GET *'];
/** Answers as long as the page is open: asked over the network, and hung up on. */
export const STREAMS = ['GET /api/v1/live'];
/** Fewer than the API has connections to the database: none waits for one, which a busy machine would answer with 503. */
const AT_ONCE = 8;

export type Listed = readonly (readonly [route: string, act: RouteAct])[];

export interface Asked {
  readonly route: string;
  readonly act: RouteAct;
  readonly role: Role;
  readonly relation: RelationName;
}

/** Every route of the running API, to be asked by every role in every way to stand to a case. */
export interface EveryCell {
  readonly office: OfficeWithEveryRole;
  /** The routes with their acts; those without an act are left out. */
  readonly listed: Listed;
  ask(route: string, ...of: readonly [person: OfficeWithEveryRole['lead'] | null, records: OfficeWithEveryRole['cases'][RelationName]]): ReturnType<typeof ask>;
  /** The cells that are another than they should be. */
  wrongCells(asked: readonly Asked[], expect?: typeof expectedCell): Promise<readonly string[]>;
}

/** Call `office.stop` in afterAll. */
export async function startEveryCell(): Promise<EveryCell> {
  const office = await startOfficeWithEveryRole();
  const sample = sampler(describeApi(office.app));
  const listen = async (role: Role): ReturnType<typeof ask> => {
    const hangUp = new AbortController();
    const { status } = await fetch(`${office.url}/api/v1/live`, { headers: office.people[role].client.headers, signal: hangUp.signal });
    hangUp.abort();
    return { cell: status === 200 ? 'reached' : 'no-act', status, code: undefined };
  };
  const wrongCells: EveryCell['wrongCells'] = async (asked, expect = expectedCell) => {
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
  };
  return {
    office,
    listed: routesWithActs(office.app).flatMap(([route, act]) => (act ? [[route, act] as const] : [])),
    ask: (route, person, records) => ask(office.app, sample, route, person, records),
    wrongCells,
  };
}

export function routesWithActs(app: NestFastifyApplication): readonly (readonly [route: string, act: RouteAct | undefined])[] {
  const acts = actsByRoute(app);
  return runningRoutes(app).filter((route) => !BESIDE.includes(route)).map((route) => [route, acts.get(route.replace(/ \/(health|metrics)/, ' /api/v1/$1'))] as const);
}

/** Of these, on each route and in each way to stand to a case, one role for each answer that must come. */
export function oneOfEachAnswer(asked: readonly Asked[]): readonly Asked[] {
  const first = new Map(asked.toReversed().map((cell) => [`${cell.route} ${cell.relation} ${expectedCell(cell.route, cell.act, cell.role, cell.relation)}`, cell]));
  return [...first.values()];
}

/** Every cell; on what is of no case all ways to stand to one are the same. */
export const cells = (routes: Listed): readonly Asked[] =>
  routes.filter(([, { open }]) => !open).flatMap(([route, act]) => ROLES.flatMap((role) => (recordOf(route) === null ? RELATION_NAMES.slice(0, 1) : RELATION_NAMES).map((relation) => ({ route, act, role, relation }))));
