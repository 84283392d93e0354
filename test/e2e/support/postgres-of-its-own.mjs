// A migrated PostgreSQL that a test can stop, kill and start again, in a process of its own: when the test ends, in whatever way,
// its end of the pipe closes, and server and data go with it. Arguments: its settings. Commands, a line each: stop, kill, start.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { applicationUrl, sealerUrl } from '../../../tools/database/application-role.mjs';
import { migrate } from '../../../tools/database/migrate.mjs';
import { startEmbeddedPg } from '../../../tools/embedded-pg.mjs';
import { signal, waitUntilGone } from '../../../tools/process-facts.mjs';

const PASSWORD = 'made-up-for-tests';
const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-own-pg-'));
const flags = process.argv.slice(2);
const start = (port = 0) => startEmbeddedPg({ dir: path.join(folder, 'pg'), flags, port });

/** The server and everything it started, at once: nothing gets to write what it still held. */
async function kill9() {
  const family = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const children = family.flatMap(([pid = 0, parent]) => (parent === server.pid ? [pid] : []));
  for (const pid of [server.pid, ...children]) signal(pid, 'SIGKILL');
  for (const pid of [server.pid, ...children]) await waitUntilGone(pid, 10_000);
}

let server = await start();
await migrate(server.url, { password: PASSWORD, sealerPassword: PASSWORD });
process.stdout.write(`${JSON.stringify({ ownerUrl: server.url, appUrl: applicationUrl(server.url, PASSWORD), sealerUrl: sealerUrl(server.url, PASSWORD) })}\n`);

const commands = readline.createInterface({ input: process.stdin });
for await (const command of commands) {
  if (command === 'stop') await server.stop();
  if (command === 'kill') await kill9();
  if (command === 'start') server = await start(server.port);
  process.stdout.write(`${command}\n`);
}
await server.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
