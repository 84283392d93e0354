import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The part of Garage's administration API (v2) that sets up a node, as its description says it behaves. */
export interface FakeGarage {
  readonly url: string;
  /** Changes that were asked for, in order: the call and what it said. */
  readonly changes: readonly (readonly [call: string, body: unknown])[];
  stop(): Promise<void>;
}

interface Bucket {
  readonly id: string;
  readonly globalAliases: readonly string[];
}

type Answer = readonly [status: number, body: unknown];

/** Starts a Garage that was never set up. */
export async function startFakeGarage(token: string): Promise<FakeGarage> {
  const node = { id: 'a'.repeat(64), isUp: true, draining: false, role: null as object | null };
  let staged: object | null = null;
  let layoutVersion = 0;
  const keys = new Set<string>();
  const buckets: Bucket[] = [];
  const changes: [string, unknown][] = [];

  const reads: Record<string, (query: URLSearchParams) => Answer> = {
    GetClusterStatus: () => [200, { layoutVersion, nodes: [node] }],
    GetKeyInfo: (query) => (keys.has(query.get('id') ?? '') ? [200, { accessKeyId: query.get('id') }] : [404, { code: 'NoSuchAccessKey' }]),
    GetBucketInfo: (query) => {
      const found = buckets.find(({ globalAliases }) => globalAliases.includes(query.get('globalAlias') ?? ''));
      return found ? [200, found] : [404, { code: 'NoSuchBucket' }];
    },
  };
  const writes: Record<string, (body: Record<string, unknown>) => Answer> = {
    UpdateClusterLayout: ({ roles }) => {
      staged = (roles as object[])[0] ?? null;
      return [200, { stagedRoleChanges: roles }];
    },
    ApplyClusterLayout: ({ version }) => {
      if (version !== layoutVersion + 1 || staged === null) return [400, { code: 'InvalidRequest' }];
      layoutVersion += 1;
      node.role = staged;
      return [200, { message: [], layout: { version: layoutVersion } }];
    },
    ImportKey: ({ accessKeyId, secretAccessKey }) => {
      if (!/^GK[0-9a-f]{24}$/.test(String(accessKeyId)) || !/^[0-9a-f]{64}$/.test(String(secretAccessKey))) return [400, { code: 'InvalidRequest' }];
      if (keys.has(String(accessKeyId))) return [409, { code: 'KeyAlreadyExists' }];
      keys.add(String(accessKeyId));
      return [200, { accessKeyId }];
    },
    CreateBucket: ({ globalAlias }) => {
      // A bucket is a row of the cluster: before a node has its place, there is nowhere to write it.
      if (node.role === null) return [500, { code: 'InternalError' }];
      const bucket = { id: 'b'.repeat(64), globalAliases: [String(globalAlias)] };
      buckets.push(bucket);
      return [200, bucket];
    },
    AllowBucketKey: ({ bucketId, accessKeyId }) =>
      keys.has(String(accessKeyId)) && buckets.some(({ id }) => id === bucketId) ? [200, {}] : [404, { code: 'NoSuchBucket' }],
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://garage');
    const call = pathname.replace(/^\/v2\//, '');
    if (request.headers.authorization !== `Bearer ${token}`) return [403, { code: 'AccessDenied' }];
    if (request.method === 'GET') return reads[call]?.(searchParams) ?? [400, { code: 'InvalidRequest' }];
    const body = JSON.parse(await textOf(request)) as Record<string, unknown>;
    changes.push([call, body]);
    return writes[call]?.(body) ?? [400, { code: 'InvalidRequest' }];
  };

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    changes,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
