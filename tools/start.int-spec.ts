import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPidFile } from './postgres/postmaster.mjs';
import { createFakeProject } from '../test/support/fake-project.js';

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
}

let project: ReturnType<typeof createFakeProject>;
let runs: Run[];

function run(tool: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [path.join(project.root, 'tools', tool), ...args], {
    cwd: '/',
    // As if npm had started it: it ends when this process does.
    env: { PATH: process.env['PATH'], npm_lifecycle_event: 'start', ZEGEL_PORT: '0', ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += String(chunk)));
  const started = { child, output: () => text };
  runs.push(started);
  return started;
}

async function until<T>(what: string, probe: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const giveUp = Date.now() + 60_000; Date.now() < giveUp; await sleep(50)) {
    const found = await probe();
    if (found !== undefined) return found;
  }
  throw new Error(`waited in vain for ${what}:\n${runs.map((each) => each.output()).join('\n---\n')}`);
}

/** Starts Zegel and gives its address once it says it runs. */
async function start(env: NodeJS.ProcessEnv = {}): Promise<Run & { readonly url: string }> {
  const started = run('start.mjs', [], env);
  const url = await until('the address', () => /runs on (http:\S+)/.exec(started.output())?.[1]);
  return { ...started, url };
}

async function ended({ child }: Run): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}

async function command(...args: readonly string[]): Promise<unknown> {
  const started = run('cli.mjs', args);
  await ended(started);
  return JSON.parse(started.output()) as unknown;
}

async function pidOf(url: string): Promise<number | undefined> {
  try {
    return ((await (await fetch(url)).json()) as { pid: number }).pid;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const servicesFile = (): string => path.join(project.root, '.data/services.json');
const servicePids = (): number[] =>
  (JSON.parse(readFileSync(servicesFile(), 'utf8')) as { pid: number }[]).map(({ pid }) => pid);
const postgresFacts = (): { pid: number; port: number } | undefined => readPidFile(path.join(project.root, '.data/pg'));

beforeAll(() => {
  project = createFakeProject();
  runs = [];
});

afterEach(async () => {
  for (const each of runs) each.child.kill('SIGTERM');
  await Promise.all(runs.map(ended));
  runs = [];
}, 180_000);

afterAll(() => project.remove());

describe('npm start', () => {
  it('shows the address and the demo accounts, and finds its data at the next start', async () => {
    const first = await start();
    await until('the demo accounts', () => /prosecutor\s+ovj\s+made-up/.exec(first.output()) ?? undefined);
    await command('add', 'Z-1');
    const pids = [...servicePids(), postgresFacts()?.pid ?? 0];

    first.child.kill('SIGINT');

    expect(await ended(first)).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    const second = await start();
    expect(second.output()).toMatch(/prosecutor\s+ovj\s+made-up/);
    expect(await command('list')).toContain('Z-1');
  }, 90_000);

  it('refuses a second start from the same folder and says why', async () => {
    await start();

    const second = run('start.mjs');

    expect(await ended(second)).toBe(1);
    expect(second.output()).toMatch(/already running/);
  }, 180_000);

  it('clears up after a kill -9 of the launcher and finds its data', async () => {
    const first = await start();
    await command('add', 'Z-2');
    const orphans = servicePids();
    first.child.kill('SIGKILL');
    await ended(first);
    expect(orphans.filter(isAlive)).toEqual(orphans);

    await start();

    expect(orphans.filter(isAlive)).toEqual([]);
    expect(await command('list')).toContain('Z-2');
  }, 180_000);

  it('stops when npm is killed, and a start right after that works', async () => {
    const npm = spawn('npm', ['start'], {
      cwd: project.root,
      env: { PATH: process.env['PATH'], HOME: project.root, ZEGEL_PORT: '0' },
    });
    const orphans = await until('the services', () => (existsSync(servicesFile()) ? servicePids() : undefined));
    await sleep(500);

    npm.kill('SIGKILL');
    await start();

    expect(orphans.filter(isAlive)).toEqual([]);
  }, 180_000);

  it('stops when npm is asked to', async () => {
    const npm = spawn('npm', ['start'], {
      cwd: project.root,
      env: { PATH: process.env['PATH'], HOME: project.root, ZEGEL_PORT: '0' },
    });
    const pids = await until('the services', () => (existsSync(servicesFile()) ? servicePids() : undefined));

    npm.kill('SIGTERM');
    await once(npm, 'close');

    await until('the end', () => (pids.some(isAlive) ? undefined : true));
    await until('the end of the database', () => (postgresFacts() ? undefined : true));
  }, 180_000);

  it('starts a service again that died', async () => {
    const { url, output } = await start();
    const before = await pidOf(url);

    await fetch(`${url}/die`).catch(() => undefined);

    const after = await until('a new process', () => pidOf(url));
    expect(after).not.toBe(before);
    expect(output()).toMatch(/api ended \(exit code 3\)/);
  }, 180_000);

  it('starts PostgreSQL again on the same port when it was killed', async () => {
    const { output } = await start();
    await command('add', 'Z-3');
    const before = postgresFacts();
    if (!before) throw new Error('PostgreSQL does not run');

    process.kill(before.pid, 'SIGKILL');

    await until('the news', () => /PostgreSQL ended; starting it again/.exec(output())?.[0]);
    await until('the same port', () => {
      const now = postgresFacts();
      return now && now.pid !== before.pid && now.port === before.port ? now : undefined;
    });
    expect(await command('list')).toContain('Z-3');
  }, 180_000);

  it('kills a service that does not stop within ten seconds', async () => {
    const { child, ...rest } = await start({ STUBBORN: 'yes' });
    const pids = servicePids();
    const since = Date.now();

    child.kill('SIGTERM');
    await ended({ child, ...rest });

    expect(Date.now() - since).toBeLessThan(25_000); // ten, and what a busy machine adds
    expect(pids.filter(isAlive)).toEqual([]);
  }, 180_000);

  it('takes the next free port when the wanted one is taken, and says so', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const taken = (squatter.address() as { port: number }).port;

    const { url, output } = await start({ ZEGEL_PORT: `${taken}` });
    squatter.close();

    expect(Number(new URL(url).port)).toBeGreaterThan(taken);
    expect(output()).toContain(`Port ${taken} is taken`);
  }, 180_000);

  it.each([
    [{ ZEGEL_PORT: 'abc' }, 'ZEGEL_PORT: "abc" is no port'],
    [{ ZEGEL_HTTP_PORT: '8080' }, 'ZEGEL_HTTP_PORT: a start chooses this itself; set ZEGEL_PORT.'],
    [{ ZEGEL_DATABASE_URL: 'postgres://x' }, 'ZEGEL_DATABASE_URL: a start chooses this itself; set ZEGEL_OWNER_DATABASE_URL.'],
    [{ ZEGEL_WORKER_HTTP_PORT: '8081' }, 'ZEGEL_WORKER_HTTP_PORT: a start chooses this itself; leave it out.'],
  ])('stops with one line that names a setting that it cannot take: %j', async (env, line) => {
    const started = run('start.mjs', [], env);

    expect(await ended(started)).toBe(1);
    expect(started.output()).toContain(line);
  });

  it('tells the services the settings they know and not its own', async () => {
    const { url } = await start({ ZEGEL_LOG_LEVEL: 'warn' });

    const env = (await (await fetch(`${url}/env`)).json()) as Record<string, string>;

    expect(env).toMatchObject({ ZEGEL_ENV: 'embedded', ZEGEL_QUEUE_URL: 'postgres:', ZEGEL_LOG_LEVEL: 'warn' });
    expect(new URL(env['ZEGEL_DATABASE_URL'] ?? '').username).toBe('zegel_app');
    expect(env).not.toHaveProperty('ZEGEL_PORT');
  }, 180_000);

  it('stops what it had started when it is stopped half way', async () => {
    const started = run('start.mjs');
    const { pid } = await until('the server', () => postgresFacts());

    started.child.kill('SIGTERM');
    await ended(started);

    expect(isAlive(pid)).toBe(false);
  }, 180_000);
});

describe('npm run cli', () => {
  it('runs a command on a stopped Zegel and leaves nothing running', async () => {
    expect(await command('add', 'Z-4')).toContain('Z-4');

    expect(postgresFacts()).toBeUndefined();
  }, 180_000);

  it('lets a command end that runs while Zegel stops, and then stops the database', async () => {
    const zegel = await start();
    const slow = run('cli.mjs', ['add-slowly', 'Z-7']);
    await until('the command', () => (slow.output().includes('at work') ? true : undefined));

    zegel.child.kill('SIGINT');

    expect(await ended(zegel)).toBe(0);
    expect(zegel.output()).toContain('A command still runs; PostgreSQL stops when it has ended.');
    expect(await ended(slow)).toBe(0);
    expect(slow.output()).toContain('Z-7');
    expect(postgresFacts()).toBeUndefined();
  }, 180_000);

  it('runs two commands at once', async () => {
    await Promise.all([command('add', 'Z-5'), command('add', 'Z-6')]);

    expect(await command('list')).toEqual(expect.arrayContaining(['Z-5', 'Z-6']));
    expect(postgresFacts()).toBeUndefined();
  }, 180_000);
});
