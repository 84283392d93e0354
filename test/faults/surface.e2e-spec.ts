import { randomUUID } from 'node:crypto';
import { Client } from '../e2e/support/client.js';
import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { addDocument, openCase } from '../e2e/support/story.js';
import { describedApi } from './support/fuzz.js';
import { measured } from './support/measured.js';

/** T23: what every answer carries, whatever it is, and what another site can do: nothing. */

const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'", "connect-src 'self'",
];

/** The same words for everyone, of no case: a browser may keep them for its reader. */
const WORDS_FOR_ALL = /\/(reference|terms\/guide)$/;

let office: RunningOffice;
let lead: Person;
let caseId: string;
let documentId: string;
let operations: readonly { readonly method: string; readonly path: string }[];

beforeAll(async () => {
  office = await startRunningOffice({ web: true });
  lead = await office.enrol('prosecutor');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  documentId = await addDocument(lead.client, caseId);
  ({ operations } = await describedApi(office.url));
});

afterAll(() => office.stop());

interface Seen {
  readonly what: string;
  readonly status: number;
  readonly headers: Headers;
}

async function look(what: string, path: string, init: RequestInit = {}): Promise<Seen> {
  const answer = await fetch(`${office.url}${path}`, { redirect: 'manual', ...init, headers: { ...(init.headers as Record<string, string>) } });
  await answer.arrayBuffer();
  return { what, status: answer.status, headers: answer.headers };
}

const asLead = (): Record<string, string> => lead.client.headers;

/** What an answer should carry and does not. */
function missing({ what, status, headers }: Seen): string[] {
  const has = (name: string, value: string | RegExp): boolean => (typeof value === 'string' ? headers.get(name) === value : value.test(headers.get(name) ?? ''));
  const isApi = what.startsWith('/api/') || what.includes(' /api/');
  const wanted: readonly (readonly [string, boolean])[] = [
    ['nosniff', has('x-content-type-options', 'nosniff')],
    ['no referrer', has('referrer-policy', 'no-referrer')],
    ['opener', has('cross-origin-opener-policy', 'same-origin')],
    ['resource', has('cross-origin-resource-policy', 'same-origin')],
    ['a policy of content', headers.has('content-security-policy') && (/sandbox/.test(headers.get('content-security-policy') ?? '') || POLICY.every((part) => headers.get('content-security-policy')?.includes(part)))],
    ['no word of the server', !headers.has('server') && !headers.has('x-powered-by')],
    ['not kept', !isApi || /no-store/.test(headers.get('cache-control') ?? '') || (status === 200 && WORDS_FOR_ALL.test(what) && /private/.test(headers.get('cache-control') ?? ''))],
    ['a number', headers.has('x-request-id')],
  ];
  return wanted.flatMap(([name, there]) => (there ? [] : [`${what} (${status}): ${name}`]));
}

const filled = (path: string): string => path.replace('{id}', caseId).replace(/\{\w+\}/g, () => randomUUID());

async function everyKindOfAnswer(): Promise<readonly Seen[]> {
  const seen = [
    await look('the page', '/'),
    await look('the page of a case', `/dossiers/${caseId}`),
    await look('a script', /src="(\/assets\/[^"]+)"/.exec(await (await fetch(office.url)).text())?.[1] ?? '/none'),
    await look('/api/v1/none', '/api/v1/none', { headers: asLead() }),
    await look('no asset', '/assets/none.js'),
    await look('/api/v1/ a bad address', '/api/v1/%zz'),
    await look('the description', '/api/v1/openapi.json'),
    await look('health', '/health/live'),
    await look('/api/ a document', `/api/v1/documents/${documentId}/content`, { headers: asLead() }),
    await look('/api/ half a body', '/api/v1/cases/search', { method: 'POST', headers: { ...asLead(), 'x-requested-with': 'zegel', 'content-type': 'application/json' }, body: '{"a' }),
    await look('/api/ too much', '/api/v1/cases/search', { method: 'POST', headers: { ...asLead(), 'x-requested-with': 'zegel', 'content-type': 'application/json' }, body: `{"text":"${'x'.repeat(1_100_000)}"}` }),
    await look('/api/ another type', '/api/v1/cases/search', { method: 'POST', headers: { ...asLead(), 'x-requested-with': 'zegel', 'content-type': 'text/plain' }, body: 'x' }),
    await look('/api/ another method', '/api/v1/cases/search', { method: 'PATCH', headers: asLead() }),
  ];
  for (const { method, path } of operations) {
    seen.push(await look(`${method} ${path} of a stranger`, filled(path), { method, headers: { 'x-requested-with': 'zegel' } }));
    if (method === 'GET') seen.push(await look(`${method} ${path}`, filled(path), { headers: asLead() }));
  }
  return seen;
}

describe('every answer', () => {
  it('carries the whole set of headers: pages, files, refusals, what is not there', async () => {
    const seen = await everyKindOfAnswer();

    const faults = seen.flatMap(missing);
    measured('T23-headers', { answers: seen.length, statuses: [...new Set(seen.map(({ status }) => status))].sort(), faults });
    expect(faults).toEqual([]);
    expect(new Set(seen.map(({ status }) => status))).toEqual(expect.objectContaining(new Set([200, 401, 404])));
  });

  it.each(['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'content-security-policy', 'cache-control'])('is found to lack %s when that is dropped', async (name) => {
    const seen = await look('/api/v1/me', '/api/v1/me', { headers: asLead() });
    const headers = new Headers(seen.headers);
    headers.delete(name);

    expect([missing(seen), missing({ ...seen, headers }).length]).toEqual([[], 1]);
  });
});

describe('another site', () => {
  /** What a page elsewhere can make a browser send, with the cookie as the worst case. */
  const ATTEMPTS: readonly (readonly [string, Record<string, string>, string | undefined])[] = [
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' }, 'title=x'],
    ['JSON as plain text', { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }, '{"title":"x"}'],
    ['a request with the header of ours', { 'content-type': 'application/json', 'x-requested-with': 'zegel', 'sec-fetch-site': 'cross-site' }, '{}'],
    ['a request of a neighbour', { 'content-type': 'application/json', 'x-requested-with': 'zegel', 'sec-fetch-site': 'same-site' }, '{}'],
    ['a request of an old browser', { 'content-type': 'application/json' }, '{}'],
  ];

  it('changes nothing by any operation, in any way', async () => {
    const changing = operations.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/back-channel-logout'));
    const count = async (): Promise<unknown> =>
      (await office.database.query('SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM idempotency_key) AS keys'))[0];
    const before = await count();

    const answers: string[] = [];
    for (const { method, path } of changing) {
      for (const [attempt, headers, body] of ATTEMPTS) {
        const { status } = await look('', filled(path), { method, headers: { ...asLead(), 'idempotency-key': randomUUID(), 'if-match': '"v1"', ...headers }, ...(body !== undefined && { body }) });
        if (status !== 403 && status !== 415) answers.push(`${attempt} to ${method} ${path}: ${status}`);
      }
    }

    measured('T23-cross-site', { operations: changing.length, attempts: changing.length * ATTEMPTS.length, accepted: answers.length });
    expect(answers).toEqual([]);
    expect(await count()).toEqual(before);
  });

  it('and the same request of our own page does something', async () => {
    const answer = await new Client(office.url, null).post('/session', { login: lead.login, password: lead.password }, { headers: { 'sec-fetch-site': 'same-origin' } });

    expect(answer.status).toBeLessThan(300);
  });

  it('is given nothing to read: no answer allows another origin', async () => {
    const seen = await look('', '/api/v1/me', { headers: { ...asLead(), origin: 'https://elders.example' } });
    const asked = await look('', '/api/v1/cases', { method: 'OPTIONS', headers: { origin: 'https://elders.example', 'access-control-request-method': 'POST' } });

    expect([seen, asked].map(({ headers }) => [...headers.keys()].filter((name) => name.startsWith('access-control-')))).toEqual([[], []]);
  });
});
