import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { withLock } from '../../tools/launch/lock.mjs';
import { startApp } from '../support/app-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const run = promisify(execFile);
const NAME = 'zegel_demo';
const PATIENCE_MILLISECONDS = 120_000;

export interface Account {
  readonly role: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly email: string;
}

/** The demo office as it is when everything of it is planned and told: a database to clone, the files of its store, who works there. */
export interface DemoTemplate {
  readonly database: string;
  readonly files: string;
  readonly accounts: readonly Account[];
}

/** The template of this run. Whoever asks first makes it; the others wait for that. */
export function demoTemplate(): Promise<DemoTemplate> {
  const folder = process.env['TEST_DEMO_FOLDER'] ?? '';
  const made = path.join(folder, 'demo.json');
  return withLock(path.join(folder, 'lock'), async () => {
    if (!existsSync(made)) writeFileSync(made, JSON.stringify(await makeTemplate(path.join(folder, 'files'))), { mode: 0o600 });
    return JSON.parse(readFileSync(made, 'utf8')) as DemoTemplate;
  });
}

async function makeTemplate(files: string): Promise<DemoTemplate> {
  const database = await createTestDatabase();
  const app = await startApp({ database });
  const { stdout } = await run(process.execPath, ['dist/services/cli.js', 'seed-demo', '--json'], { env: app.env });
  const { accounts } = JSON.parse(stdout) as { accounts: readonly Account[] };
  await untilNothingIsLeftToDo(database);
  cpSync(app.files, files, { recursive: true });
  await app.stop();
  await database.keepAs(NAME);
  return { database: NAME, files, accounts };
}

/** Everything heard and planned, every due alert told, every mail that goes at once sent. */
async function untilNothingIsLeftToDo(database: TestDatabase): Promise<void> {
  for (const giveUp = Date.now() + PATIENCE_MILLISECONDS; Date.now() < giveUp; await sleep(100)) {
    const [row] = await database.query<{ left: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE dispatched_at IS NULL OR awaits <> '{}')::int + (SELECT count(*) FROM alert WHERE state = 'pending' AND due_at <= clock_timestamp())::int
              + (SELECT count(*) FROM delivery WHERE state = 'pending' AND next_attempt_at <= clock_timestamp())::int AS left`,
    );
    if (row?.left === 0) return;
  }
  throw new Error('The demo was not planned and told in time.');
}
