import { seededRandom } from '../../../libs/platform/test/support/seeded-random.js';
import { describedApi } from './fuzz.js';
import { openScanFront, type ScanFront } from './scan-front.js';
import { fitting, idsFor, pick, type Known, type Operation } from './fuzz-cases.js';

/** A request that fits its operation, with something in it that a scanner can change. */
export interface ScanTarget {
  /** As described: `GET /api/v1/cases/{id}`. */
  readonly operation: string;
  readonly method: string;
  /** Each value in it goes through the function: a scanner has its marks. */
  path(mark: (value: string) => string): string;
  /** JSON. */
  readonly body: string | undefined;
  /** It was done when it was asked for: what a scanner changes in it gets past the first checks. */
  readonly accepted: boolean;
}

export interface ScanPlan {
  readonly url: string;
  readonly ids: Known['ids'];
  readonly session: () => Promise<string>;
  readonly seed: number;
}

/** How many requests are made up for an operation until one is accepted. */
const TRIES = 12;
const EVERYTHING = 2;

/** The operations of a running API that take a parameter or a JSON body, in the order of a seed. */
export async function scanTargets({ url, ids, session, seed }: ScanPlan): Promise<readonly ScanTarget[]> {
  const { operations, resolve } = await describedApi(url);
  const random = seededRandom(seed);
  const taking = operations.filter(({ path, parameters, body, isForm }) => !isForm && (path.includes('{') || body !== null || parameters.some((each) => each.in === 'query')));
  const inOrder = taking.map((operation) => ({ place: random(), operation })).sort((left, right) => left.place - right.place);
  const front = await openScanFront(url, session);
  const targets: ScanTarget[] = [];
  for (const { operation } of inOrder) {
    await front.signIn();
    targets.push(await likelyTarget(front, operation, { ids, resolve, random }));
  }
  await front.stop();
  return targets;
}

/** One that is accepted; where none is, one with all that the operation takes. */
async function likelyTarget(front: ScanFront, operation: Operation, known: Known): Promise<ScanTarget> {
  const made = Array.from({ length: TRIES }, (_, number) => targetOf(operation, number < EVERYTHING ? { ...known, random: () => 0.35 + 0.24 * known.random() } : known)).filter(holdsAValue);
  for (const target of made) {
    const sent = { method: target.method, redirect: 'manual' as const, ...(target.body !== undefined && { body: target.body, headers: { 'content-type': 'application/json' } }) };
    const answer = await fetch(`${front.url}${target.path((value) => value)}`, sent);
    await answer.arrayBuffer();
    if (answer.ok) return { ...target, accepted: true };
  }
  const [all] = made;
  if (!all) throw new Error(`nothing to change in ${operation.method} ${operation.path}`);
  return all;
}

/** A text or a number, for a scanner to change. */
const holdsAValue = ({ path, body = '' }: ScanTarget): boolean => path(() => '*').includes('*') || /[:[]\s*["\d-]/.test(body);

/** With numbers between 0.35 and 0.59 it has every field and one of each list; with others, some. */
function targetOf({ method, path, parameters, body }: Operation, known: Known): ScanTarget {
  const inPath = new Map(Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => [name, pick(idsFor(path, name, known), known.random)]));
  const inQuery = parameters.filter((each) => each.in === 'query' && known.random() < 0.6).map(({ name, schema }) => [name, [fitting(schema, known)].flat().map(String)[0] ?? ''] as const);
  return {
    operation: `${method} ${path}`,
    method,
    path: (mark) => {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => mark(encodeURIComponent(inPath.get(name) ?? '')));
      const query = inQuery.map(([name, value]) => `${encodeURIComponent(name)}=${mark(encodeURIComponent(value))}`).join('&');
      return query === '' ? address : `${address}?${query}`;
    },
    body: body === null ? undefined : JSON.stringify(fitting(body, known)),
    accepted: false,
  };
}
