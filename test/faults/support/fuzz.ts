import { seededRandom } from '../../../libs/platform/test/support/seeded-random.js';
import { madeUp, type FuzzedRequest, type Known, type Operation, type Schema } from './fuzz-cases.js';

/** T18: every operation of the API, asked in every wrong way; what is answered is always an answer. */

export interface FuzzPlan {
  readonly url: string;
  readonly cases: number;
  readonly seed: number;
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** A new session for each operation: one of them signs out. */
  readonly session: () => Promise<string>;
  readonly only?: RegExp;
}

export interface FuzzResult {
  readonly operations: number;
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** A line each. */
  readonly faults: readonly string[];
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { parameters?: Operation['parameters']; requestBody?: { content: Readonly<Record<string, { schema?: Schema }>> } }>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** A stream that does not end is no subject of this test. */
const ENDLESS = /\/live$/;
const AT_ONCE = 6;
const PATIENCE_MILLISECONDS = 60_000;
/** What is behind the API and nobody's business. */
const INSIDES = /node_modules|\bat \S+ \(|\.ts:\d+|\bSELECT\b.+\bFROM\b|\bINSERT INTO\b|QueryFailedError|violates|ECONNREFUSED|zegel_app|syntax error at/;

export async function fuzz(plan: FuzzPlan): Promise<FuzzResult> {
  const described = await describedApi(plan.url);
  const operations = described.operations.filter(({ method, path }) => plan.only?.test(`${method} ${path}`) ?? true);
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  let requests = 0;
  const waiting = operations.map((operation, index) => ({ operation, index }));
  const workOff = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const token = await plan.session();
      const known: Known = { ids: plan.ids, random: seededRandom(plan.seed + next.index), resolve: described.resolve };
      for (let number = 0; number < plan.cases; number += 1) {
        // Each operation begins at another kind, so that a short run holds all of them.
        const made = madeUp(next.operation, known, number + (plan.cases < 15 ? next.index : 0));
        const { status, fault } = await ask(plan.url, made, token);
        requests += 1;
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (fault !== undefined) faults.push(`${made.method} ${next.operation.path} (${made.kind}): ${fault} | ${made.path.slice(0, 200)} ${(made.body ?? '').slice(0, 300)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workOff));
  return { operations: operations.length, requests, statuses, faults };
}

async function ask(url: string, { method, path, headers, body }: FuzzedRequest, token: string): Promise<{ readonly status: number; readonly fault?: string }> {
  const request = { method, headers: { ...headers, cookie: `zegel=${token}` }, redirect: 'manual' as const, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) };
  try {
    const answer = await fetch(`${url}${path}`, { ...request, ...(body !== undefined && method !== 'GET' && { body }) });
    const text = await answer.text();
    const fault = faultOf(answer, text);
    return { status: answer.status, ...(fault !== undefined && { fault }) };
  } catch (error) {
    return { status: 0, fault: `no answer (${String((error as Error).cause ?? error)})` };
  }
}

function faultOf({ status, headers }: Response, text: string): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (status < 400) return undefined;
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return `${status} as ${headers.get('content-type')}`;
  const problem = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (problem['status'] !== status || ['type', 'title', 'detail', 'code', 'requestId'].some((field) => typeof problem[field] !== 'string')) return `${status} is no whole problem: ${text.slice(0, 200)}`;
  return INSIDES.test(text) ? `${status} shows what is behind it: ${text.slice(0, 200)}` : undefined;
}

/** The operations that the API says it has and that come to an end, and how to read their schemas. */
export async function describedApi(url: string): Promise<{ readonly operations: readonly Operation[]; readonly resolve: Known['resolve'] }> {
  const described = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Described;
  return { operations: operationsOf(described).filter(({ path }) => !ENDLESS.test(path)), resolve: resolverOf(described) };
}

function operationsOf({ paths }: Described): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const content = requestBody?.content ?? {};
      const form = content['multipart/form-data'];
      return { method: method.toUpperCase(), path, parameters, body: content['application/json']?.schema ?? form?.schema ?? null, isForm: form !== undefined };
    }),
  );
}

function resolverOf({ components }: Described): (schema: Schema) => Schema {
  const resolve = (schema: Schema): Schema => {
    if (schema.$ref !== undefined) return resolve(components?.schemas?.[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {});
    return schema.allOf?.length ? resolve(schema.allOf[0] ?? {}) : schema;
  };
  return resolve;
}
