import { readFileSync } from 'node:fs';
import { copyOf, readCompose, serviceOf, SITE, type ComposeFile } from './support/compose-file.js';
import { isInImage, readDockerfile } from './support/image.js';
import { isExactTag } from './support/exact-tag.js';
import { makeSecrets, type MadeSecrets } from './support/made-secrets.js';
import type { World } from './support/rule.js';
import { RULES } from './support/rules.js';

const compose = readCompose();
let secrets: MadeSecrets;
let world: World;

beforeAll(() => {
  secrets = makeSecrets();
  secrets.make();
  secrets.write(compose, 'mail_url', 'smtps://zegel:made-up@mail.example.org:465');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  world = { version, secrets, isInImage };
});

afterAll(() => secrets.remove());

const faultsOf = (file: ComposeFile): string[] => Object.values(RULES).flatMap((rule) => rule(file, world));

describe('docker-compose.yml', () => {
  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(compose, world)).toEqual([]);
  });

  it('asks another scanner, or none, where .env says so', () => {
    const asked = ['none:', 'clamd://scanner.example.org:3310'].map((url) => serviceOf(readCompose({ ...SITE, ZEGEL_SCANNER_URL: url }), 'worker').environment?.['ZEGEL_SCANNER_URL']);

    expect(asked).toEqual(['none:', 'clamd://scanner.example.org:3310']);
  });

  it('does not start without the name that people type', () => {
    expect(() => readCompose({ ...SITE, ZEGEL_HOST: '' })).toThrow('ZEGEL_HOST: set ZEGEL_HOST in .env');
  });
});

type Plant = (file: ComposeFile) => void;

/** Changes a setting of the api. */
const setting =
  (name: string, value?: string): Plant =>
  ({ services }) => {
    const environment = { ...services['api']?.environment };
    delete environment[name];
    if (value !== undefined) environment[name] = value;
    Object.assign(services['api'] ?? {}, { environment });
  };

/** Changes keys of a service. */
const change =
  (name: string, keys: object): Plant =>
  ({ services }) =>
    void Object.assign(services[name] ?? {}, keys);

/** Replaces a word of a service's command. */
const word =
  (name: string, from: string, to: string): Plant =>
  (file) =>
    change(name, { command: serviceOf(file, name).command?.map((each) => (each === from ? to : each)) })(file);

const PLANTED: readonly (readonly [fault: string, plant: Plant, found: string])[] = [
  ['a setting with a typing error', setting('ZEGEL_DATABSE_POOL', '10'), 'api: Configuration: ZEGEL_DATABSE_POOL is not a setting of Zegel.'],
  ['a required setting left out', setting('ZEGEL_HTTP_PORT'), 'api: Configuration: ZEGEL_HTTP_PORT is missing.'],
  ['a port that is none', setting('ZEGEL_WORKER_HTTP_PORT', '70000'), 'api: Configuration: ZEGEL_WORKER_HTTP_PORT Too big: expected number to be <=65535.'],
  ['an address without https', setting('ZEGEL_PUBLIC_URL', 'http://zegel.example.org'), 'api: Configuration: ZEGEL_PUBLIC_URL must be https in production.'],
  ['a setting of somebody else', setting('DATABASE_POOL', '10'), 'api: DATABASE_POOL is not a setting of Zegel'],
  ['a setting that the migration does not read', change('migrate', { environment: { ZEGEL_OWNER_URL_FILE: '/run/secrets/owner_database_url' } }), 'migrate: tools/migrate.mjs reads no ZEGEL_OWNER_URL_FILE'],
  ['a secret that is not mounted', change('worker', { secrets: ['queue_url'] }), 'worker: the secret database_url is not there'],
  ['a key that the api may read', ({ services }) => void services['api']?.secrets?.push('seal_key'), 'api: has the key of the sealer'],
  ['a sealer told of what it does not know', ({ services }) => void Object.assign(services['sealer']?.environment ?? {}, { ZEGEL_MAIL_FROM: 'x' }), 'sealer: Configuration: ZEGEL_MAIL_FROM is not a setting of Zegel.'],
  ['a secret without a file', ({ secrets: files }) => void delete files['queue_url'], 'api: the secret queue_url has no file'],
  ['a secret in plain text', setting('ZEGEL_QUEUE_URL', 'redis://:made-up@redis:6379'), 'api: ZEGEL_QUEUE_URL holds a secret in plain text'],
  ['a password in plain text', change('postgres', { environment: { POSTGRES_PASSWORD: 'made-up' } }), 'postgres: POSTGRES_PASSWORD holds a secret in plain text'],
  ['a password as an argument', word('redis', '--save', '--requirepass'), 'redis: --requirepass is a secret in plain text'],
  ['a secret outside ./secrets', ({ secrets: files }) => void (files['tls_key'] = { file: '/etc/key.pem' }), 'the secret tls_key is not a file of ./secrets'],
  ['an image by its latest tag', change('proxy', { image: 'caddy:latest' }), 'proxy: image caddy:latest has no exact tag'],
  ['an image without a tag', change('redis', { image: 'redis' }), 'redis: image redis has no exact tag'],
  ['an image by a tag of many releases', change('redis', { image: 'redis:7.2-bookworm' }), 'redis: image redis:7.2-bookworm has no exact tag'],
  ['another version than package.json', change('api', { image: 'zegel:9.9.9' }), 'api: image zegel:9.9.9 is not zegel:0.1.0'],
  ['an entry point that is not there', change('worker', { command: ['node', 'dist/services/jobs.js'] }), 'worker: the image has no entry point dist/services/jobs.js'],
  ['a tool that is not in the image', change('migrate', { command: ['node', 'tools/test.mjs'] }), 'migrate: the image has no entry point tools/test.mjs'],
  ['a service without a health check', ({ services }) => void delete services['objects']?.healthcheck, 'objects: no health check'],
  ['a health check that is switched off', change('redis', { healthcheck: { test: ['NONE'] } }), 'redis: no health check'],
  ['a health check at a wrong path', change('api', { healthcheck: { test: ['CMD', 'node', 'docker/healthcheck.mjs', 'http://127.0.0.1:3000/healthz'] } }), 'api: its health is not at http://127.0.0.1:3000/healthz'],
  ['a Redis that evicts', word('redis', 'noeviction', 'allkeys-lru'), 'redis: it evicts jobs when it is full'],
  ['a Redis without its file', word('redis', 'yes', 'no'), 'redis: no append-only file'],
  ['a Redis that leaves flushing to chance', word('redis', 'everysec', 'no'), 'redis: the append-only file is not flushed'],
  ['a Redis larger than its container', word('redis', '512mb', '1gb'), 'redis: its memory does not leave room to write the append-only file anew'],
  ['a PostgreSQL that forgets', word('postgres', '--fsync=on', '--fsync=off'), 'postgres: fsync must be on'],
  ['a volume where PostgreSQL 18 does not look', change('postgres', { volumes: ['postgres:/var/lib/postgresql/data'] }), 'postgres: no volume at /var/lib/postgresql'],
  ['a log that quotes rows', word('postgres', '--log_error_verbosity=terse', '--log_error_verbosity=default'), 'postgres: without log_error_verbosity=terse its log quotes rows'],
  ['too few connections', word('postgres', '--max_connections=200', '--max_connections=50'), 'postgres: 50 connections for 52 leave no room to double the replicas'],
  ['uploads that fill the folder they wait in', setting('ZEGEL_UPLOAD_LIMIT', '524288000'), 'api: no room for four uploads at a time'],
  ['uploads that fill the memory', change('api', { tmpfs: ['/tmp:mode=1777,size=1200m'] }), 'api: its memory does not hold its uploads'],
  ['a scanner that takes less than an upload', setting('ZEGEL_UPLOAD_LIMIT', '209715201'), 'clamd: StreamMaxLength is less than the largest upload'],
  ['a scanner that is somewhere else', setting('ZEGEL_SCANNER_URL', 'clamd://scanner:3310'), 'api: asks no scanner that is here'],
  ['a scanner at another port', setting('ZEGEL_SCANNER_URL', 'clamd://clamd:3311'), 'clamd: does not listen where it is asked, 3311'],
  ['a scanner without its settings', change('clamd', { configs: [] }), 'clamd: passes what it did not look at'],
  ['a scanner that the api cannot reach', change('clamd', { networks: ['outbound'] }), 'clamd: the api cannot reach it'],
  ['a scanner that the services wait for', change('api', { depends_on: { migrate: { condition: 'service_completed_successfully' }, clamd: { condition: 'service_healthy' } } }), 'api: does not start while the scanner is away'],
  ['a scanner without memory', change('clamd', { deploy: { resources: { limits: { cpus: '1', memory: '1g' } } } }), 'clamd: its memory does not hold the signatures'],
  ['a scanner without a health check', ({ services }) => void delete services['clamd']?.healthcheck, 'clamd: no health check'],
  ['a container_name', change('worker', { container_name: 'zegel-worker' }), 'worker: with a container_name there can be one only'],
  ['a port of the host', change('api', { ports: ['3000:3000'] }), 'api: a port of the host is taken once'],
  ['a database that is published', change('postgres', { ports: ['5432:5432'] }), 'postgres: is published'],
  ['a database on an open network', change('postgres', { networks: ['data', 'edge'] }), 'postgres: reaches outside through edge'],
  ['a proxy that reaches the database', change('proxy', { networks: ['edge', 'web', 'data'] }), 'proxy: reaches postgres'],
  ['an api where the proxy does not look', setting('ZEGEL_HTTP_PORT', '8000'), 'proxy: the api is not at the port it looks at, 8000'],
  ['a service with capabilities', change('api', { cap_drop: [] }), 'api: keeps capabilities'],
  ['a log without an end', change('worker', { logging: { driver: 'json-file', options: {} } }), 'worker: its log may fill the disk'],
  ['a service without a limit', change('objects', { deploy: {} }), 'objects: may take the whole machine'],
  ['a service that stays down', change('api', { restart: 'on-failure' }), 'api: does not come back after a fault'],
  ['a stop that is cut short', change('worker', { stop_grace_period: '20s' }), 'worker: is killed before it has finished'],
  ['a start before the migrations', change('api', { depends_on: {} }), 'api: does not wait for the migrations'],
  ['a volume that is not declared', change('redis', { volumes: ['queue:/data'] }), 'redis: there is no volume queue:/data'],
];

describe('a fault planted in docker-compose.yml is found:', () => {
  it.each(PLANTED)('%s', (_, plant, found) => {
    const file = copyOf(compose);

    plant(file);

    expect(faultsOf(file)).toContain(found);
  });
});

describe('the Dockerfile', () => {
  const dockerfile = readDockerfile();

  it('starts from images with exact tags', () => {
    expect(dockerfile.bases.length).toBeGreaterThan(0);
    expect(dockerfile.bases.filter((base) => !isExactTag(base))).toEqual([]);
  });

  it('runs its processes as an ordinary user', () => {
    expect(dockerfile.user).toBe('node');
  });

  it('copies what is there', () => {
    expect(dockerfile.copies.map(({ target }) => target).filter((target) => !isInImage(target))).toEqual([]);
  });

  it('is built without secrets, data and history', () => {
    const [first, ...allowed] = readFileSync('.dockerignore', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

    expect(first).toBe('*');
    expect(allowed.filter((line) => line.startsWith('!')).map((line) => line.slice(1))).toEqual(
      expect.not.arrayContaining(['secrets', '.env', '.git', '.data', 'node_modules', 'dist']),
    );
  });
});
