import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { POLICY } from '../libs/access/src/domain/policy.js';
import { Client, done } from '../test/e2e/support/client.js';
import { until } from '../test/e2e/support/dates.js';
import { makeRegister } from '../test/support/make-register.mjs';
import { copyOfThisProject } from '../test/support/real-project.js';
import { signInAtDevIdp } from '../test/support/walk-to-provider.js';

interface Account {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

/** A start builds what was not built yet, which takes a multiple on a busy machine. */
const BUILD_PATIENCE_MILLISECONDS = 300_000;

let project: ReturnType<typeof copyOfThisProject>;
let zegel: ChildProcess | undefined;

beforeAll(() => {
  project = copyOfThisProject();
});

afterEach(stop);

afterAll(() => project.remove());

/** Starts what `npm start` starts. @returns its address and the accounts it printed */
async function start(): Promise<{ readonly url: string; readonly accounts: readonly Account[] }> {
  const child = spawn(process.execPath, [path.join(project.root, 'tools/start.mjs')], { cwd: '/', env: { PATH: process.env['PATH'], npm_lifecycle_event: 'start', ZEGEL_PORT: '0' } });
  zegel = child;
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += String(chunk)));
  const url = await until(() => {
    if (child.exitCode !== null) throw new Error(printed);
    return /runs on (http:\S+)/.exec(printed)?.[1];
  }, BUILD_PATIENCE_MILLISECONDS);
  const passwords = JSON.parse(readFileSync(path.join(project.root, '.data/demo-accounts.json'), 'utf8')) as readonly Account[];
  const accounts = await until(() => (passwords.every(({ login, password }) => printed.includes(login) && printed.includes(password)) ? passwords : undefined));
  return { url, accounts };
}

/** As Ctrl-C does. @returns the exit code */
async function stop(): Promise<number | null> {
  if (!zegel || zegel.exitCode !== null) return zegel?.exitCode ?? null;
  zegel.kill('SIGINT');
  await once(zegel, 'close');
  return zegel.exitCode;
}

/** Signs in as a person does, at the provider that was started along. @returns who that is, by roles, and how many cases there are to look at */
async function signIn(url: string, account: Account): Promise<{ readonly roles: readonly string[]; readonly cases: number }> {
  const client = new Client(url, await signInAtDevIdp(url, account));
  const { roles } = await done(client.get<{ readonly roles: readonly string[] }>('/me'));
  const { body } = await client.post<{ readonly rows?: readonly unknown[] }>('/cases/search', {});
  return { roles, cases: body.rows?.length ?? 0 };
}

/** What an operator types beside the running Zegel. @returns the report, the only thing on standard output */
function imported(file: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const args = ['run', '--silent', 'cli', '--', 'import', file, '--mapping', 'cook-county', '--json'];
    execFile('npm', args, { cwd: project.root, env: { PATH: process.env['PATH'], HOME: project.root } }, (error, out, err) =>
      error ? reject(new Error(`${out}${err}`, { cause: error })) : resolve(JSON.parse(out) as Record<string, unknown>),
    );
  });
}

it('npm start of this very project: a demo account a role that signs in, a case to look at, all of it again at the next start, and a register imported beside it, once', async () => {
  const first = await start();
  const signedIn = await Promise.all(first.accounts.map(async (account) => ({ account: account.role, ...(await signIn(first.url, account)) })));

  expect(first.accounts.map(({ role }) => role).sort()).toEqual([...new Set<string>(Object.values(POLICY).flat())].sort());
  expect(signedIn.filter(({ account, roles }) => !roles.includes(account))).toEqual([]);
  expect(signedIn.find(({ account }) => account === 'prosecutor')?.cases).toBeGreaterThan(0);
  expect(signedIn.find(({ account }) => account === 'system-administrator')?.cases).toBe(0);
  expect(await (await fetch(first.url)).text()).toContain('<div id="root">');
  expect(await stop()).toBe(0);

  const second = await start();

  expect(second.accounts).toEqual(first.accounts);

  const file = path.join(project.root, 'register.csv');
  writeFileSync(file, makeRegister({ rows: 20, seed: 21, spoiled: 2 }));
  expect(await imported(file)).toMatchObject({ rowsRead: 22, itemsCreated: 20, rowsUnchanged: 0, rowsRefused: 2, refused: [expect.anything(), expect.anything()] });
  expect(await imported(file)).toMatchObject({ rowsRead: 22, casesCreated: 0, itemsCreated: 0, rowsUnchanged: 20, rowsRefused: 2 });
  expect(zegel?.exitCode).toBeNull();
  expect((await fetch(second.url)).status).toBe(200);
}, 2 * BUILD_PATIENCE_MILLISECONDS);
