import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { copyOfThisProject } from '../../test/support/real-project.js';

/** npm run cli -- backup and restore, on the embedded PostgreSQL of a new user. */

let project: ReturnType<typeof copyOfThisProject>;
let outside: string;

beforeAll(() => {
  project = copyOfThisProject();
  outside = mkdtempSync(path.join(os.tmpdir(), 'zegel-backups-'));
});

afterAll(() => {
  project.remove();
  rmSync(outside, { recursive: true, force: true });
});

async function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [path.join(project.root, 'tools/cli.mjs'), ...args], { cwd: '/', env: { PATH: process.env['PATH'], INIT_CWD: outside, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number>((resolve) => child.once('close', (of) => resolve(of ?? -1)))]);
  return { code, out, err };
}

interface Made {
  readonly tables: readonly { readonly name: string; readonly sha256: string; readonly rows: number }[];
}

/** What of a backup must be the same after it came back; that it was made is itself a row, and where it runs is a fact of the machine. */
const contentOf = (backup: string): readonly string[] => {
  const { tables } = JSON.parse(readFileSync(path.join(outside, backup, 'manifest'), 'utf8')) as Made;
  return tables.filter(({ name }) => !['public.backup', 'public.log_epoch'].includes(name)).map(({ name, sha256 }) => `${name} ${sha256}`);
};

it('backs up, comes back into an empty folder as it was, and overwrites nothing', async () => {
  const files = path.join(project.root, '.data/files/documents/ab');
  mkdirSync(files, { recursive: true });
  writeFileSync(path.join(files, 'of-nobody'), 'named by no row: it does not go along');

  const made = await cli(['backup', 'first']);
  renameSync(path.join(project.root, '.data'), path.join(project.root, '.data-of-before'));
  const back = await cli(['restore', 'first']);
  const again = await cli(['backup', 'second']);
  const over = await cli(['restore', 'first']);

  expect([made.code, back.code, again.code]).toEqual([0, 0, 0]);
  expect([made.out, back.out]).toEqual([expect.stringMatching(/^Backed up as of .* NOT encrypted/), expect.stringMatching(/^Restored as of /)]);
  expect(contentOf('second')).toEqual(contentOf('first'));
  expect(gunzipSync(readFileSync(path.join(outside, 'second/tables/public.backup'))).toString()).toBe('');
  expect([over.code, over.err]).toEqual([1, expect.stringContaining('There is a Zegel in this database already')]);
  expect(JSON.parse(readFileSync(path.join(project.root, '.data/demo-accounts.json'), 'utf8'))).toEqual([]);
});

it('says in a line what is wrong with a call, and names a key that is none', async () => {
  const key = path.join(outside, 'key');
  writeFileSync(key, randomBytes(8).toString('hex'));

  expect(await cli(['backup'])).toEqual({ code: 2, out: '', err: 'Usage: npm run --silent cli -- backup <folder>\n' });
  expect(await cli(['backup', 'third'], { ZEGEL_BACKUP_KEY_FILE: key })).toEqual({ code: 1, out: '', err: expect.stringContaining(`${key} holds no key`) });
});
