import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Person } from '../../e2e/support/people.js';
import { addressOf } from './ask.js';
import { BODIES, FILES, fileForm } from './bodies.js';
import type { Records } from './cases-of-each-kind.js';
import type { sampler } from './sample-request.js';

/** An answer without what differs between any two: its own id, and its day and time. */
export interface Seen {
  readonly status: number;
  readonly headers: string;
  readonly text: string;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly form?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

const OF_THE_MOMENT = ['date', 'x-request-id', 'content-length'];

/** One request as one person. Ids that are tried are written alike, so that an answer may name what was sent. */
export async function answerTo(app: NestFastifyApplication, person: Person, { method, url, body, form, headers = {} }: Sent, tried: readonly string[] = []): Promise<Seen> {
  const file = form === true ? fileForm() : null;
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: {
      ...person.client.headers,
      'x-requested-with': 'zegel',
      'idempotency-key': randomUUID(),
      'if-match': '"v999"',
      ...(file ? { 'content-type': file.contentType } : body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(file ? { payload: file.payload } : body !== undefined && { payload: JSON.stringify(body) }),
  });
  const alike = (text: string): string => tried.reduce((told, id) => told.replaceAll(id, '<tried>'), text).replace(/"requestId":"[^"]*"/, '');
  const kept = Object.entries(answer.headers).filter(([name]) => !OF_THE_MOMENT.includes(name)).map(([name, value]) => `${name}: ${alike(String(value))}`);
  return { status: answer.statusCode, headers: kept.toSorted().join('\n'), text: alike(answer.body) };
}

/** The same records nowhere: ids that nothing has. */
export const nowhere = (of: Records): Records => ({ ...(Object.fromEntries(Object.keys(of).map((name) => [name, randomUUID()])) as Records), lead: of.lead });

/** A request for every route on the records of one case. */
export function requestFor(sample: ReturnType<typeof sampler>, route: string, of: Records): Sent {
  const [method = 'GET'] = route.split(' ');
  const { query, body } = sample(route);
  const sent = BODIES[route]?.(of) ?? body;
  return { method, url: `${addressOf(route, of)}${query === '' ? '' : `?${query}`}`, ...(FILES.includes(route) ? { form: true } : sent !== null && { body: sent }) };
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4/;

/** Every place in a body where an id stands, as a copy of the body with another id there. */
export function withOtherIds(body: unknown, id: string): readonly unknown[] {
  if (typeof body === 'string') return ID.test(body) ? [id] : [];
  if (Array.isArray(body)) return body.flatMap((each, index) => withOtherIds(each, id).map((other) => body.toSpliced(index, 1, other)));
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => withOtherIds(value, id).map((other) => ({ ...body, [name]: other })));
}
