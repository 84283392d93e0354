import type { CaseSort } from '../../libs/cases/src/contract.js';
import type { ItemSort } from '../../libs/items/src/contract.js';
import type { Page } from '../../libs/platform/src/contract.js';
import { goPastTheStateMachines } from '../../libs/documents/test/support/past-the-state-machines.js';
import { done } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';

/** Pages of long lists: no gaps, no doubles, in the order asked for, whatever ties and empty values there are. */

const ROWS = 5_000;
/** How each order reads in SQL, written down here apart from the code that it is held against. */
const CASE_ORDERS: Readonly<Record<CaseSort, string>> = { nextDeadline: 'next_due_at', reference: 'reference', title: 'title', status: 'status', openedOn: 'opened_on', updatedAt: 'updated_at' };
const ITEM_ORDERS: Readonly<Record<ItemSort, string>> = { nextDeadline: 'next_due_at', reference: 'reference', description: 'description', status: 'status', seizedOn: 'seized_on', value: 'coalesce(amount, estimated_amount)', daysWithoutDecision: 'awaiting_since' };

let office: RunningOffice;
let reader: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  reader = await office.enrol('prosecutor');
  await goPastTheStateMachines(office.database);
  await office.database.query(
    `INSERT INTO case_file (id, reference, title, unit_id, classification, status, status_event_id, opened_on, next_due_at, updated_at)
     SELECT gen_random_uuid(), 'L' || lpad(n::text, 6, '0'), (ARRAY['Wulp','Grutto','Kievit','Ärend','zee-eend'])[1 + n % 5], $1, 'normal', (ARRAY['intake','investigation','prosecuted'])[1 + n % 3],
            gen_random_uuid(), date '2026-01-01' + n % 40, CASE WHEN n % 3 > 0 THEN timestamptz '2026-12-01 08:00Z' + (n % 50) * interval '1.000001 hours' END, timestamptz '2026-01-01Z' + (n / 7) * interval '0.123457 seconds'
     FROM generate_series(1, $2::int) n`,
    [office.unitId, ROWS],
  );
  await office.database.query(
    `INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, seized_on, awaiting_since, next_due_at, amount, amount_currency, estimated_amount, estimated_currency)
     SELECT gen_random_uuid(), c.id, 1, c.reference || '-001', 'cash', (ARRAY['geld','Goud','auto'])[1 + n % 3], (ARRAY['seized','noticed'])[1 + n % 2], gen_random_uuid(),
            CASE WHEN n % 4 > 0 THEN date '2026-01-01' + n % 90 END, CASE WHEN n % 2 = 1 THEN date '2026-02-01' + n % 30 END, c.next_due_at,
            CASE WHEN n % 3 = 0 THEN (n % 200)::numeric / 3 END, CASE WHEN n % 3 = 0 THEN 'EUR' END, CASE WHEN n % 3 = 1 THEN n % 100 END, CASE WHEN n % 3 = 1 THEN 'USD' END
     FROM (SELECT c.*, (row_number() OVER (ORDER BY reference))::int AS n FROM case_file c) c`,
  );
  await office.database.query('ANALYZE');
}, 120_000);

afterAll(() => office.stop());

async function walk(path: string, search: object, between: (page: number) => Promise<unknown> = async () => undefined): Promise<{ readonly ids: readonly string[]; readonly totals: readonly number[] }> {
  const ids: string[] = [];
  const totals = new Set<number>();
  let cursor: string | undefined;
  for (let page = 1; ; page += 1) {
    const { rows, nextCursor, total } = await done(reader.client.post<Page<{ id: string }>>(path, { ...search, limit: 200, ...(cursor !== undefined && { cursor }) }));
    ids.push(...rows.map(({ id }) => id));
    totals.add(total);
    if (nextCursor === null) return { ids, totals: [...totals] };
    cursor = nextCursor;
    await between(page);
  }
}

const expected = async (table: string, order: string, descending: boolean): Promise<readonly string[]> => {
  const direction = descending ? 'DESC' : 'ASC';
  return (await office.database.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY ${order} ${direction} NULLS LAST, id ${direction}`)).map(({ id }) => id);
};

/** Every order one way, and the other way too where rows without a value have to come last in both. */
const ways = (orders: Readonly<Record<string, string>>, withEmpty: readonly string[]): readonly (readonly [sort: string, descending: boolean, order: string])[] =>
  Object.entries(orders).flatMap(([sort, order], index) => (withEmpty.includes(sort) ? [false, true] : [index % 2 === 0]).map((descending) => [sort, descending, order] as const));

describe(`${ROWS} cases`, () => {
  it.each(ways(CASE_ORDERS, ['nextDeadline']))('by %s, descending %s', async (sort, descending, order) => {
    const { ids, totals } = await walk('/cases/search', { sort, descending });

    expect(totals).toEqual([ROWS]);
    expect(ids).toEqual(await expected('case_file', order, descending));
  });
});

describe(`${ROWS} items`, () => {
  it.each(ways(ITEM_ORDERS, ['seizedOn', 'value', 'daysWithoutDecision']))('by %s, descending %s', async (sort, descending, order) => {
    const { ids, totals } = await walk('/items/search', { sort, descending });

    expect(totals).toEqual([ROWS]);
    // Longest without a decision comes last when ascending: the more days, the earlier the date.
    expect(ids).toEqual(await expected('item', order, sort === 'daysWithoutDecision' ? !descending : descending));
  });
});

it('narrows a list by words and by choices, and counts what is left', async () => {
  const { ids, totals } = await walk('/cases/search', { text: 'WULP', statuses: ['intake', 'prosecuted'], sort: 'reference' });

  const wanted = await office.database.query<{ id: string }>(`SELECT id FROM case_file WHERE title = 'Wulp' AND status IN ('intake', 'prosecuted') ORDER BY reference`);
  expect(ids).toEqual(wanted.map(({ id }) => id));
  expect(totals).toEqual([wanted.length]);
  expect((await walk('/items/search', { awaitingDecision: true, seizedFrom: '2026-01-10', seizedTo: '2026-01-12' })).totals).toEqual([
    Number((await office.database.query<{ n: string }>(`SELECT count(*) AS n FROM item WHERE awaiting_since IS NOT NULL AND seized_on BETWEEN '2026-01-10' AND '2026-01-12'`))[0]?.n),
  ]);
});

it('shows every row that stays once, while others come and go between the pages', async () => {
  const stayed = await expected('case_file', 'reference', false);
  const add = (reference: string): Promise<unknown> =>
    office.database.query(`INSERT INTO case_file (id, reference, title, unit_id, classification, status, status_event_id, opened_on) VALUES (gen_random_uuid(), $1, 'Nieuw', $2, 'normal', 'intake', gen_random_uuid(), '2026-01-01')`, [reference, office.unitId]);

  const { ids } = await walk('/cases/search', { sort: 'reference' }, async (page) => {
    await add(`L${String(page * 3).padStart(6, '0')}-voor`);
    await add(`M${page}-na`);
  });

  expect(new Set(ids).size).toBe(ids.length);
  expect(stayed.filter((id) => !ids.includes(id))).toEqual([]);
});

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema?: { readonly type?: string; readonly enum?: readonly string[]; readonly format?: string; readonly pattern?: string };
}

const FIXED_FORMATS: readonly (string | undefined)[] = ['uuid', 'date', 'date-time'];
const WORDS = ['Jan de Vries', 'rode auto', "auto's", 'Özdemir', 'wulp,grutto'];
/** Places in an address where one word fits: marks that this system gave out itself, and codes of its own lists. A new one is looked at before it stands here. */
const OWN_MARKS = ['cursor', 'caseReference', 'reference', 'act', 'subjectType', 'ruleId', 'month', 'code', 'start', 'unit', 'calendar', 'to'];
const EVERY_ROLE = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk', 'auditor', 'legal-administrator', 'system-administrator', 'partner'] as const;

describe('words to search for are taken in a body only', () => {
  /** Everything an address of the API takes as text, from its own description. */
  async function textsInAddresses(): Promise<readonly { readonly path: string; readonly method: string; readonly parameter: Parameter }[]> {
    const document = (await (await fetch(`${office.url}/api/v1/openapi.json`)).json()) as { paths: Record<string, Record<string, { parameters?: Parameter[] }>> };
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { parameters = [] }]) =>
        parameters.filter((parameter) => parameter.in === 'query' && !['integer', 'number', 'boolean'].includes(parameter.schema?.type ?? '')).map((parameter) => ({ path, method, parameter })),
      ),
    );
  }

  it('no address has a place for free text: each is a closed list, an id, a date or a form that holds no words', async () => {
    const texts = await textsInAddresses();

    const open = texts.filter(({ parameter: { schema = {} } }) => {
      if (schema.enum || FIXED_FORMATS.includes(schema.format)) return false;
      return schema.pattern === undefined || WORDS.some((words) => new RegExp(schema.pattern ?? '').test(words));
    });
    const fits = texts.filter(({ parameter: { schema = {} } }) => !schema.enum && !FIXED_FORMATS.includes(schema.format) && new RegExp(schema.pattern ?? '').test('Jansen'));

    expect([...new Set(fits.map(({ parameter }) => parameter.name))].filter((name) => !OWN_MARKS.includes(name))).toEqual([]);
    expect(texts.map(({ parameter }) => parameter.name)).toContain('cursor');
    expect(open.map(({ path, method, parameter }) => `${method.toUpperCase()} ${path}?${parameter.name}`)).toEqual([]);
  });

  it('and the server holds itself to it: words in an address are refused, whoever sends them', async () => {
    const everyone = await Promise.all(EVERY_ROLE.map((role) => office.enrol(role)));
    const takesWords: string[] = [];
    // Where people sign in with a password, there is no way to a provider to look at.
    for (const { path, parameter } of (await textsInAddresses()).filter(({ method, path }) => method === 'get' && !path.endsWith('/sign-in/start'))) {
      const address = path.replace('/api/v1', '').replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
      const answers = await Promise.all(everyone.map(({ client }) => client.get(`${address}?${parameter.name}=${encodeURIComponent('Jan de Vries')}`)));
      // A role that may not look at all is told so first.
      const statuses = new Set(answers.map(({ status }) => status).filter((status) => status !== 403));
      if ([...statuses].join() !== '400') takesWords.push(`${address}?${parameter.name}: ${[...statuses].join()}`);
    }

    expect(takesWords).toEqual([]);
  });

  it('and nowhere else: a search by address is not there', async () => {
    expect((await reader.client.get('/cases?text=wulp')).status).toBe(404);
    expect((await reader.client.get('/deadlines?text=wulp')).status).toBe(400);
  });
});
