import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import path from 'node:path';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';

/** T1b: a process that would acknowledge what a crash can lose does not start. The PostgreSQL of the tests is such a one. */

let office: RunningOffice;

beforeAll(async () => {
  office = await startRunningOffice();
});

afterAll(() => office.stop());

it.each(['api', 'worker'])('the %s refuses to start on a server with fsync off, in one line that says so', async (name) => {
  const child = spawn(process.execPath, [path.resolve('dist/services', `${name}.js`)], {
    env: { ...office.app.env, ZEGEL_ENV: 'embedded', ZEGEL_HTTP_PORT: '20011', ZEGEL_WORKER_HTTP_PORT: '20012' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, code] = await Promise.all([text(child.stderr), new Promise<number | null>((resolve) => child.once('close', resolve))]);

  expect(code).toBe(1);
  expect(said.trimEnd().split('\n')).toEqual([expect.stringMatching(/^The (API|worker) did not start: .*The database is not safe to use: .*fsync is off: a crash would lose what was acknowledged/)]);
});
