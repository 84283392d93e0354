import { seededRandom } from '../../../libs/platform/test/support/seeded-random.js';
import { describedApi } from './fuzz.js';
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
}

/** The operations of a running API that take a parameter or a JSON body, in the order of a seed. */
export async function scanTargets(url: string, ids: Known['ids'], seed: number): Promise<readonly ScanTarget[]> {
  const { operations, resolve } = await describedApi(url);
  const random = seededRandom(seed);
  // Between these, a made-up body has every field and one of each list.
  const known: Known = { ids, resolve, random: () => 0.35 + 0.24 * random() };
  const taking = operations.filter(({ path, parameters, body, isForm }) => !isForm && (path.includes('{') || body !== null || parameters.some((each) => each.in === 'query')));
  return taking
    .map((operation) => ({ place: random(), target: targetOf(operation, known, random) }))
    .sort((left, right) => left.place - right.place)
    .map(({ target }) => target);
}

function targetOf({ method, path, parameters, body }: Operation, known: Known, random: () => number): ScanTarget {
  const inPath = new Map(Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => [name, pick(idsFor(path, name, known), random)]));
  const inQuery = parameters.filter((each) => each.in === 'query').map(({ name, schema }) => [name, [fitting(schema, known)].flat().map(String)[0] ?? ''] as const);
  return {
    operation: `${method} ${path}`,
    method,
    path: (mark) => {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => mark(encodeURIComponent(inPath.get(name) ?? '')));
      const query = inQuery.map(([name, value]) => `${encodeURIComponent(name)}=${mark(encodeURIComponent(value))}`).join('&');
      return query === '' ? address : `${address}?${query}`;
    },
    body: body === null ? undefined : JSON.stringify(fitting(body, known)),
  };
}
