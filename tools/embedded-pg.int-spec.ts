import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

interface Started {
  readonly url: string;
  readonly pid: number;
  readonly adopted: boolean;
}

const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const launcher = pathToFileURL(path.resolve('tools/embedded-pg.mjs')).href;

let folder: string;
let launchers: ChildProcess[];

/** A launcher in a process of its own, which stays until it is killed or its input closes. */
function launch(options: { uid?: number; gid?: number } = {}): Promise<Started> {
  const dir = JSON.stringify(path.join(folder, 'pg'));
  const script = `
    import { startEmbeddedPg } from ${JSON.stringify(launcher)};
    const server = await startEmbeddedPg({ dir: ${dir}, flags: ['fsync=off'] });
    process.stdin.on('end', () => server.stop()).resume();
    console.log(JSON.stringify(server));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { ...options, stdio: 'pipe' });
  launchers.push(child);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += String(chunk)));
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(JSON.parse(String(chunk)) as Started));
    child.once('close', (code) => reject(new Error(`launcher ended (${code}): ${complaint}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function killLauncher(): Promise<void> {
  const child = launchers.at(-1);
  if (!child) throw new Error('nothing was launched');
  child.kill('SIGKILL');
  await ended(child);
}

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-pg-'));
  launchers = [];
});

afterEach(async () => {
  for (const child of launchers) child.stdin?.end();
  await Promise.all(launchers.map(ended));
  const last = readdirSync(folder).includes('pg') ? await launch().catch(() => undefined) : undefined;
  launchers.at(-1)?.stdin?.end();
  if (last) await Promise.all(launchers.map(ended));
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('the embedded PostgreSQL', () => {
  it('keeps its data when the launcher is killed, and is found again by the next one', async () => {
    const first = await launch();
    await query(first.url, `CREATE TABLE seal (number text); INSERT INTO seal VALUES ('Z-1')`);

    await killLauncher();
    const second = await launch();

    expect(second).toMatchObject({ pid: first.pid, url: first.url, adopted: true });
    expect(await query(second.url, 'SELECT number FROM seal')).toEqual([{ number: 'Z-1' }]);
  }, 60_000);

  it('recovers committed rows when the server itself is killed', async () => {
    const first = await launch();
    await query(first.url, `CREATE TABLE seal (number text); INSERT INTO seal VALUES ('Z-1')`);

    await killLauncher();
    process.kill(first.pid, 'SIGKILL');
    const second = await launch();

    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT number FROM seal')).toEqual([{ number: 'Z-1' }]);
  }, 60_000);

  it('starts when the pid file names a process that is something else by now', async () => {
    const first = await launch();
    launchers[0]?.stdin?.end();
    await Promise.all(launchers.map(ended));
    const stale = [process.pid, path.join(folder, 'pg'), 0, first.url.match(/:(\d+)\//)?.[1], '', '127.0.0.1', '', 'ready'];
    writeFileSync(path.join(folder, 'pg', 'postmaster.pid'), stale.join('\n'));

    const second = await launch();

    expect(second.adopted).toBe(false);
  }, 60_000);

  it('begins again after a launcher that died while creating the cluster', async () => {
    mkdirSync(path.join(folder, 'pg.new'), { recursive: true });
    writeFileSync(path.join(folder, 'pg.new', 'PG_VERSION'), '18\n');

    const { url } = await launch();

    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(path.join(folder, 'pg.new'))).toBe(false);
  }, 60_000);

  it('stores UTF-8 with checksums, sorts as in Dutch and listens on this machine only', async () => {
    const { url } = await launch();

    const [settings] = await query(
      url,
      `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale,
              current_setting('data_checksums') AS checksums, current_setting('listen_addresses') AS host
       FROM pg_database WHERE datname = current_database()`,
    );

    expect(settings).toEqual({ encoding: 'UTF8', provider: 'i', locale: 'nl-NL', checksums: 'on', host: '127.0.0.1' });
  }, 60_000);

  it('runs for an ordinary user', async () => {
    const user = isRoot ? NOBODY : {};
    chmodSync(folder, 0o755);
    if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);

    const { url } = await launch(user);

    expect(await query(url, 'SELECT current_user AS name')).toEqual([{ name: 'zegel_owner' }]);
  }, 60_000);

  it('runs below a folder that only its owner may enter', async () => {
    chmodSync(folder, 0o700);

    const { url } = await launch();

    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  }, 60_000);
});
