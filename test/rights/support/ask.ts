import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Person } from '../../e2e/support/people.js';
import { BODIES, FILES, fileForm } from './bodies.js';
import type { Records } from './cases-of-each-kind.js';
import { cellOf, recordOf, type Cell } from './matrix.js';
import type { sampler } from './sample-request.js';

/** A version that no record has: what may be changed answers that it is stale, and stays as it is. */
const NO_VERSION = 'v999';
const FIXED: Readonly<Record<string, string>> = { ':size': 'small', ':year': '2027', ':version': '1', ':file': 'x' };

/** The address of a route, on the records of one case. */
export function addressOf(route: string, of: Records): string {
  const record = recordOf(route);
  const [, path = ''] = route.split(' ');
  const ids: Readonly<Record<string, string | undefined>> = { ':partyId': of.parties, ':eventId': of.events, ':personId': of.lead, ...(record !== null && { ':id': of[record] }), ...FIXED };
  return path.replace(/:\w+/g, (name) => ids[name] ?? randomUUID());
}

/** Asks one route as one person, on the records of one case. */
export async function ask(app: NestFastifyApplication, sample: ReturnType<typeof sampler>, route: string, person: Person | null, of: Records): Promise<{ readonly cell: Cell | `fault ${string}`; readonly status: number; readonly code: string | undefined }> {
  const [method] = route.split(' ') as ['GET' | 'POST'];
  const { query, body } = sample(route);
  const form = FILES.includes(route) ? fileForm() : null;
  const sent = BODIES[route]?.(of) ?? body;
  const { statusCode: status, body: text, headers } = await app.inject({
    method,
    url: `${addressOf(route, of)}${query === '' ? '' : `?${query}`}`,
    headers: {
      ...person?.client.headers,
      'x-requested-with': 'zegel',
      'idempotency-key': randomUUID(),
      'if-match': `"${NO_VERSION}"`,
      ...(form ? { 'content-type': form.contentType } : sent && { 'content-type': 'application/json' }),
    },
    ...(form ? { payload: form.payload } : sent && { payload: JSON.stringify(sent) }),
  });
  const isJson = String(headers['content-type'] ?? '').includes('json');
  const code = isJson ? (JSON.parse(text) as { code?: string }).code : undefined;
  return { cell: cellOf(status, code), status, code };
}
