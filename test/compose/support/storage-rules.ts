import { readFileSync } from 'node:fs';
import { INITDB_ARGUMENTS } from '../../../tools/postgres/cluster.mjs';
import { bytesOf, flagOf, serviceOf, type ComposeFile, type ComposeService } from './compose-file.js';
import type { Rule } from './rule.js';

const APPENDS = ['everysec', 'always'];
/** Connections of a process beside its pool: the listener, and a migration or an operator's command at the same time. */
const BESIDE_THE_POOL = 3;

/** The queue must survive a restart, and refuse rather than forget when it is full. */
export const redisKeeps: Rule = (compose) => {
  const redis = serviceOf(compose, 'redis');
  const { command, volumes = [] } = redis;
  const most = bytesOf(flagOf(command, '--maxmemory') ?? '0');
  return [
    ...(flagOf(command, '--appendonly') === 'yes' ? [] : ['redis: no append-only file']),
    ...(APPENDS.includes(flagOf(command, '--appendfsync') ?? '') ? [] : ['redis: the append-only file is not flushed']),
    ...(flagOf(command, '--maxmemory-policy') === 'noeviction' ? [] : ['redis: it evicts jobs when it is full']),
    ...(volumes.some((volume) => volume.endsWith(':/data')) ? [] : ['redis: its data has no volume']),
    // Writing the file anew takes up to as much again.
    ...(most > 0 && memoryOf(redis) >= 2 * most ? [] : ['redis: its memory does not leave room to write the append-only file anew']),
  ];
};

/** What was acknowledged survives; the same cluster as the embedded one; no values of rows in its log. */
export const postgresKeeps: Rule = (compose) => {
  const { image, command = [], volumes = [], environment = {} } = serviceOf(compose, 'postgres');
  const lossy = ['--fsync', '--full_page_writes', '--synchronous_commit'].filter((flag) => flagOf(command, flag) !== 'on');
  const telling = ['--log_error_verbosity=terse', '--log_min_error_statement=panic'].filter((flag) => !command.includes(flag));
  // From 18 on, the image keeps its data in a folder of its version below this one.
  const folder = Number(/:(\d+)/.exec(image)?.[1]) >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
  return [
    ...lossy.map((flag) => `postgres: ${flag.slice(2)} must be on`),
    ...telling.map((flag) => `postgres: without ${flag.slice(2)} its log quotes rows`),
    ...(volumes.some((volume) => volume.endsWith(`:${folder}`)) ? [] : [`postgres: no volume at ${folder}`]),
    ...(environment['POSTGRES_INITDB_ARGS'] === INITDB_ARGUMENTS.join(' ') ? [] : ['postgres: another cluster than the embedded one']),
  ];
};

/** All replicas together fit in the connections of the database. */
export const connectionsSuffice: Rule = (compose) => {
  const most = Number(flagOf(serviceOf(compose, 'postgres').command, '--max_connections'));
  const needed = ['api', 'worker']
    .map((name) => serviceOf(compose, name))
    .map(({ deploy, environment }) => (deploy?.replicas ?? 1) * (Number(environment?.['ZEGEL_DATABASE_POOL']) + BESIDE_THE_POOL))
    .reduce((sum, each) => sum + each, 0);
  return needed <= most / 2 ? [] : [`postgres: ${most} connections for ${needed} leave no room to double the replicas`];
};

/** An upload as large as the configuration allows has a place to wait; a larger one is refused in words, so by the api. */
export const uploadsFit: Rule = (compose) => {
  const api = serviceOf(compose, 'api');
  const largest = Number(api.environment?.['ZEGEL_UPLOAD_LIMIT']);
  const room = bytesOf(/size=(\w+)/.exec(api.tmpfs?.find((mount) => mount.startsWith('/tmp')) ?? '')?.[1] ?? '0');
  return [
    ...(proxySettings(compose).includes('max_size') ? ['proxy: cuts off large uploads without a word'] : []),
    ...(room >= 4 * largest ? [] : ['api: no room for four uploads at a time']),
    // The folder is kept in memory, and counts as memory of the container.
    ...(memoryOf(api) >= room + bytesOf('512m') ? [] : ['api: its memory does not hold its uploads']),
  ];
};

/** The scanner that the services ask is there, looks at all of the largest upload, and says so when it did not. */
export const scannerLooks: Rule = (compose) => {
  const { environment = {}, networks = [], depends_on = {} } = serviceOf(compose, 'api');
  const { protocol, hostname, port } = new URL(environment['ZEGEL_SCANNER_URL'] ?? 'none:');
  if (protocol !== 'clamd:' || !(hostname in compose.services)) return ['api: asks no scanner that is here'];
  const scanner = serviceOf(compose, hostname);
  const said = clamdSettings(compose, hostname);
  const largest = Number(environment['ZEGEL_UPLOAD_LIMIT']);
  const short = ['StreamMaxLength', 'MaxFileSize', 'MaxScanSize'].filter((name) => bytesOf((said.get(name) ?? '0').toLowerCase()) < largest);
  return [
    ...short.map((name) => `${hostname}: ${name} is less than the largest upload`),
    ...(said.get('AlertExceedsMax') === 'yes' ? [] : [`${hostname}: passes what it did not look at`]),
    ...(said.get('TCPSocket') === port ? [] : [`${hostname}: does not listen where it is asked, ${port}`]),
    ...(networks.some((network) => scanner.networks?.includes(network)) ? [] : [`${hostname}: the api cannot reach it`]),
    ...(hostname in depends_on ? ['api: does not start while the scanner is away'] : []),
    // Signatures alone take more than one, and a reload must fit.
    ...(memoryOf(scanner) >= bytesOf('3g') ? [] : [`${hostname}: its memory does not hold the signatures`]),
  ];
};

/** The settings of the scanner, as they are mounted into it. */
function clamdSettings(compose: ComposeFile, name: string): ReadonlyMap<string, string> {
  const source = serviceOf(compose, name).configs?.find(({ target }) => target === '/etc/clamav/clamd.conf')?.source ?? '';
  const file = compose.configs[source]?.file;
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  return new Map(lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).trim()]));
}

export function memoryOf({ deploy }: ComposeService): number {
  return bytesOf(deploy?.resources?.limits?.memory ?? '0');
}

/** The settings of the proxy, as they are mounted into it. */
export function proxySettings(compose: ComposeFile): string {
  const source = serviceOf(compose, 'proxy').configs?.find(({ target }) => target === '/etc/caddy/Caddyfile')?.source ?? '';
  return readFileSync(compose.configs[source]?.file ?? '', 'utf8');
}
