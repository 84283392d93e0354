import { randomUUID } from 'node:crypto';
import { Rights, type RouteAct } from '#platform';
import { rolesGrant, type Role } from '#access';
import { describeApi } from '../../apps/api/src/openapi.js';
import type { CaseRow } from '../../libs/cases/src/contract.js';
import type { Page } from '../../libs/platform/src/contract.js';
import { actsByRoute } from '../architecture/support/running-routes.js';
import { done } from '../e2e/support/client.js';
import { measured } from '../faults/support/measured.js';
import { answerTo, nowhere, requestFor, withOtherIds, type Seen } from './support/foreign-ids.js';
import { OF_A_CASE, ROLES, recordOf } from './support/matrix.js';
import { startOfficeWithEveryRole, type OfficeWithEveryRole } from './support/office-with-every-role.js';
import { sampler } from './support/sample-request.js';

/** An id of a case that is not there for a person answers, to the byte, as an id that nothing has; wherever it is sent. */

/** Fewer than the API has connections to the database: none waits for one, which a busy machine would answer with 503. */
const AT_ONCE = 8;
/** Thousands of requests; a bound for a machine with other work. */
const LONG_ENOUGH = 400_000;
const STRANGERS: readonly Role[] = ['prosecutor', 'custodian', 'team-lead', 'auditor'];

let asked = 0;
let office: OfficeWithEveryRole;
let sample: ReturnType<typeof sampler>;
let routes: readonly (readonly [route: string, act: RouteAct])[];

beforeAll(async () => {
  office = await startOfficeWithEveryRole();
  sample = sampler(describeApi(office.app));
  routes = [...actsByRoute(office.app)].flatMap(([route, act]) => (act && !act.open && route !== 'GET /api/v1/live' ? [[route, act] as const] : []));
});

afterAll(() => {
  measured('T10-T11', { pairsAsked: asked });
  return office.stop();
});

interface Pair {
  readonly name: string;
  readonly ask: (hidden: boolean) => Promise<Seen>;
}

/** The pairs of which the answer for the hidden record differs from that for none. */
async function telling(pairs: readonly Pair[]): Promise<readonly string[]> {
  const told: string[] = [];
  asked += pairs.length;
  const queue = pairs.values();
  const work = async (): Promise<void> => {
    for (const { name, ask } of queue) {
      const [real, nothing] = [await ask(true), await ask(false)];
      if (JSON.stringify(real) !== JSON.stringify(nothing) || real.status >= 500) told.push(`${name}: ${real.status} ${real.text.slice(0, 160)} | ${nothing.status} ${nothing.text.slice(0, 160)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return told.toSorted();
}

const ofACase = () => routes.filter(([route]) => recordOf(route) !== null);

/** In the path: every route on a record of a case, and the second id of those that have two. */
function inThePath(roles: readonly Role[], granted: (role: Role, act: string) => boolean): readonly Pair[] {
  const hidden = office.cases.embargo;
  const none = nowhere(hidden);
  return roles.flatMap((role) =>
    ofACase().filter(([, { act }]) => granted(role, act)).map(([route]) => ({
      name: `${role} ${route}`,
      ask: (real: boolean) => answerTo(office.app, office.people[role], requestFor(sample, route, real ? hidden : none), [...Object.values(hidden), ...Object.values(none)].filter((id) => id !== hidden.lead)),
    })),
  );
}

describe('an id of a case that is not there for a person', () => {
  it('in a path is an id that nothing has', async () => {
    const pairs = inThePath(STRANGERS, (role, act) => rolesGrant([role], act));

    expect(pairs.length).toBeGreaterThan(150);
    expect(await telling(pairs)).toEqual([]);
  });

  it('as the second id of a path is an id that nothing has', async () => {
    const { embargo: hidden, member: own } = office.cases;
    const pairs = ofACase().filter(([route]) => /:(partyId|eventId)/.test(route)).map(([route]) => {
      const tried = { parties: randomUUID(), events: randomUUID() };
      return { name: route, ask: (real: boolean) => answerTo(office.app, office.people.prosecutor, requestFor(sample, route, { ...own, ...(real ? hidden : tried), cases: own.cases }), [hidden.parties, hidden.events, ...Object.values(tried)]) };
    });

    expect(pairs).toHaveLength(2);
    expect(await telling(pairs)).toEqual([]);
  });

  it('in a query is an id that nothing has', async () => {
    const names = ['caseId', 'itemId', 'subjectId', 'id'];
    const pairs = routes.filter(([route, { act }]) => route.startsWith('GET') && rolesGrant(['prosecutor'], act) && recordOf(route) === null && !route.includes(':')).flatMap(([route]) =>
      names.flatMap((name) => OF_A_CASE.map((record) => {
        const id = randomUUID();
        return { name: `${route}?${name}=${record}`, ask: (real: boolean) => answerTo(office.app, office.people.prosecutor, { method: 'GET', url: `${route.slice(4)}?${name}=${real ? office.cases.embargo[record] : id}` }, [id, office.cases.embargo[record]]) };
      })),
    );

    expect(await telling(pairs)).toEqual([]);
  }, LONG_ENOUGH);

  it('in a body is an id that nothing has, at every depth', async () => {
    const { embargo: hidden, member: own } = office.cases;
    const pairs = routes.filter(([route, { act, changes }]) => (changes || route.includes('search')) && rolesGrant(['prosecutor'], act)).flatMap(([route]) => {
      const request = requestFor(sample, route, own);
      return OF_A_CASE.flatMap((record) => {
        const id = randomUUID();
        const [real, none] = [withOtherIds(request.body, hidden[record]), withOtherIds(request.body, id)];
        return real.map((body, place) => ({ name: `${route} ${place} ${record}`, ask: (isReal: boolean) => answerTo(office.app, office.people.prosecutor, { ...request, body: isReal ? body : none[place] }, [id, hidden[record]]) }));
      });
    });

    expect(pairs.length).toBeGreaterThan(80);
    expect(await telling(pairs)).toEqual([]);
  }, LONG_ENOUGH);

  it('of what somebody else made for themselves, an export of a list and a saved list, is an id that nothing has', async () => {
    const make = async (path: string, body: object): Promise<string> => (await done(office.lead.client.post<{ id: string }>(path, body))).id;
    const theirs: Readonly<Record<string, string>> = {
      'list-exports': await make('/list-exports', { list: 'items', format: 'csv', columns: ['reference'] }),
      'list-views': await make('/list-views', { list: 'items', name: 'Van mij', state: {} }),
    };
    const pairs = routes.filter(([route, { act }]) => /\/(list-exports|list-views)\/:id/.test(route) && rolesGrant(['prosecutor'], act)).map(([route]) => {
      const [method = 'GET', path = ''] = route.split(' ');
      const [id = '', none] = [theirs[path.split('/')[3] ?? ''], randomUUID()];
      const body = route.startsWith('PUT') ? { name: 'Van mij', state: {} } : undefined;
      return { name: route, ask: (real: boolean) => answerTo(office.app, office.people.prosecutor, { method, url: path.replace(':id', real ? id : none), ...(body && { body }) }, [id, none]) };
    });

    expect(pairs.length).toBeGreaterThanOrEqual(3);
    expect(await telling(pairs)).toEqual([]);
  });

  it('in a header tells nothing: a version, an etag, and a key that somebody else has used', async () => {
    const { embargo: hidden } = office.cases;
    const none = nowhere(hidden);
    const key = randomUUID();
    const fact = requestFor(sample, 'POST /api/v1/cases/:id/events', hidden);
    const first = await answerTo(office.app, office.lead, { ...fact, headers: { 'idempotency-key': key } });
    const get = (of: typeof hidden, headers: Readonly<Record<string, string>>) => answerTo(office.app, office.people.prosecutor, { method: 'GET', url: `/api/v1/items/${of.items}`, headers }, [hidden.items, none.items]);
    const post = (of: typeof hidden) => answerTo(office.app, office.people.prosecutor, { ...requestFor(sample, 'POST /api/v1/cases/:id/events', of), headers: { 'idempotency-key': key } }, [hidden.cases, none.cases]);

    expect(first.status).toBe(201);
    expect(await get(hidden, { 'if-none-match': '"v1", "v2", "v3", *' })).toEqual(await get(none, { 'if-none-match': '"v1", "v2", "v3", *' }));
    expect(await post(hidden)).toEqual(await post(none));
  });

  it('in a cursor of somebody else’s list shows no more than one’s own list', async () => {
    const theirs = await done(office.lead.client.post<Page<CaseRow>>('/cases/search', { limit: 1 }));
    const [own, on] = await Promise.all([done(office.people.prosecutor.client.post<Page<CaseRow>>('/cases/search', {})), done(office.people.prosecutor.client.post<Page<CaseRow>>('/cases/search', { cursor: theirs.nextCursor }))]);

    expect(theirs.nextCursor).toEqual(expect.any(String));
    expect(own.rows.map(({ id }) => id)).not.toContain(office.cases.embargo.cases);
    expect(own.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(on.rows.map(({ id }) => id)));
  });
});

describe('with the guards of the application off', () => {
  beforeAll(() => {
    const rights = office.app.get(Rights);
    jest.spyOn(rights, 'require').mockImplementation(() => undefined);
    jest.spyOn(rights, 'grants').mockReturnValue(true);
  });

  afterAll(() => jest.restoreAllMocks());

  it('row-level security alone keeps the case away from every role, to the byte', async () => {
    const pairs = inThePath(ROLES, () => true);

    expect(pairs.length).toBeGreaterThan(500);
    expect(await telling(pairs)).toEqual([]);
  });

  it('planted fault: one table whose wall is open is seen', async () => {
    await office.database.query('CREATE POLICY planted ON item USING (true)');
    try {
      expect((await telling(inThePath(['custodian'], () => true))).join('\n')).toContain('items/:id');
    } finally {
      await office.database.query('DROP POLICY planted ON item');
    }
  });
});

it('planted fault: a case whose wall is open is seen in the path', async () => {
  await office.database.query('CREATE POLICY planted ON case_file USING (true)');
  try {
    expect((await telling(inThePath(['prosecutor'], (role, act) => rolesGrant([role], act)))).join('\n')).toContain('GET /api/v1/cases/:id');
  } finally {
    await office.database.query('DROP POLICY planted ON case_file');
  }
});
